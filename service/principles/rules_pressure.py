"""Pressing: pleading, deadlines, guilt, threats, watching, turning up, provoking, too big too soon."""

from __future__ import annotations

from service.principles.pattern import rules

BEGGING = rules(
    "begging",
    """
    please , ~1 just ~3
    ( can_not / cannot ) ~1 ( go_home / do_my_life / go_on / do_life ) ~2 without ~3
    i ~1 will ~1 do ~1 ( whatever / anything / everything ) ~2
    give ~1 me ~1 one ~1 ( month / week / chance / more ) ~2
    ( would )? mean ~1 the ~1 world
    please ~1 ( do_not ) ~1 leave ~1 it ~2
    i ~1 am ~1 nothing ~2
    just talk to me
    please ~1 ( can / could ) ( we / i / you ) ~1 ( talk / meet / try / just / see_you / come )
    just hear me ~1 out
    need to hear your voice
    out of my ~1 mind ~3
    give me ~1 ( one / another ) ~1 more ~1 ( month / week / chance / try / shot / day / year )
    ( do_not_know / not_sure ) ~1 what i ~1 ( will / would / might ) do ~2
    i ~1 ( just )? can not ~1 ( stop_crying / stop_thinking / do_this_without / be_without / handle / take ) ~2
    if you do not give ~2 chance
    please ~2 ( come_back / come_home / give_me / give_us / take_me / do_not_leave / do_not_go / do_not_do_this / do_not_end / do_not_give_up / do_not_shut / talk_to_me / answer / reply / respond / let_me / say_something / say_yes / pick_up / call_me / see_me / meet_me / stay / reconsider / i_need_you / i_am_begging / change_your_mind / write_back / text_me_back / just_one / one_more / one_last / think_about_us / do_not_throw / do_not_block / do_not_hang / do_not_ignore / just_hear / hear_me ) !know
    please , ? please
    please please
    i am|was ~2 begging ~1 you
    i ~1 beg ~1 you|of_you
    beg you
    can|could not ~1 ( live / breathe / function / cope / go_on / sleep / eat / do_this / survive / exist / be_happy / get_through / imagine_life / do_life / do_anything / face ) ~5 without you|us
    nothing|nobody|lost|empty|half|meaningless|pointless ~2 without you
    life ~3 without you
    i ~2 need you !to_know|to_sign|to_hear|to_stop|to_understand|to_pick|to_send|to_be_ok
    need you ~1 in my life|back|so_bad|more|$
    do not ~1 leave me
    do not ~1 give up ~1 on ~1 us|me
    do not ~1 ( throw ~2 away / walk_away / do_this_to )
    i ~1 will|would ~1 do ~1 anything|whatever_it|whatever_you_want|everything
    i ~1 will|would ~2 give ~1 anything|everything !else
    just|only|at_least ~2 one ~1 more|last ~1 chance|time|shot|try|night|conversation|call|talk
    one ~1 more|last ~1 chance|shot|try
    give me ~1 one|another|a ~1 last|more|final|second? ~1 chance|shot
    you are my|the ~2 ( everything / whole_world / whole_life / only_one / only_person / reason_i / reason_for / world / rock_and )
    i have ~1 nobody|nothing|no_one ~1 else|left|without
    pretty please
    on my ~3 knees
    can not ~2 lose ~1 you|us
    do not know ~3 ( do / live / cope / go_on / be / function / i_am ) ~2 without you
    i am ~2 desperate
    i ~1 will ~1 never ~1 ( love / find / be_happy / meet / get_over / recover ) ~3 again|anyone|like_you|without|this
    i would rather die
    i am lost without
    can|could you not ~1 just ~2 give|try|come
    """,
)

URGENCY = rules(
    "urgency",
    """
    ( if_you_do_not ) ~1 ( answer / reply / call ) ~2 i ~3
    need ~1 a ~1 yes ~3
    ( only_hold / hold_it / they_hold ) ~4
    say yes $
    by ~1 tonight ~1 because ~2
    say ~1 anything
    need ~1 to ~1 know ~1 ( whether / if ) ~4
    before ~1 the ~1 end ~1 of ~1 the ~1 ( month / week ) ~3
    now or never
    ( today / tonight ) ? $
    ( tell_me / say_it ) ~3 i ~1 ( can_not / cannot ) ~4
    without ~1 ( knowing / an_answer ) ~2
    need ~1 to ~1 know ~1 by ~3
    ( hanging_on / hang_on / hang_around ) ~1 for ~1 ( months / weeks / ever ) ~2
    just ~1 say ~1 yes
    life ~1 is ~1 ( too )? short
    you ~1 have ~1 ( got )? ~1 ( till / until ) ~3
    ( got )? ~1 till ~1 ( tonight / tomorrow / monday / friday / midnight / noon / the_end ) ~2 or ~2
    had ~1 enough ~1 of ~1 ( waiting / being_ignored / this ) ~2
    do not ~1 leave ~1 it ~1 ( like_this / there )
    you there $
    ( pick / name / give_me ) ~1 a ~1 ( day / time / date ) $
    need to talk . ( now / tonight / today / right_now )
    ( not ) ~5 ( wait / waiting / wait_around ) ~2 ( forever / longer / any_longer / any_more / around )
    ( will / would / do ) not take no ~1 for
    need|want ~1 to know ~1 by
    ( want / need ) ~1 an ~1 ( answer / reply / response / decision ) ~1 ( now / by / today / tonight / soon / $ )
    ( would / will / does ) it kill you to ~2
    even reading ~1 ( these / this / my )
    talk to me $
    say ~1 something $
    come over|here|round , ~1 now
    over . now
    ( if_i_do_not / unless_i ) ~1 hear ~4 ( by / tonight / today / tomorrow / soon )
    ( tick / time_is_short )
    i ~1 ( will / am ) ~1 ( not )? ~1 ( keep )? asking ~1 ( one_last / again_after )
    can not keep ( waiting / doing_this_waiting )
    ( tell / answer / let_me_know / reply / decide / call / text / respond / know / answer_me / get_back_to_me / write / message / need_an_answer / need_a_reply / need_to_hear / hear_from_you / a_yes_or_no / say ) ~4 ( by ~1 tonight|tomorrow|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|midnight|noon|the_weekend|the_end|morning|then|five|six|seven|eight|nine|ten )
    ( tell / answer / let_me_know / reply / decide / respond / need_an_answer / need_a_reply / need_to_know / want_an_answer / need_you_to / answer_me / talk / i_need_to_see_you / i_need_to_hear ) ~3 ( now / right_now / today / tonight / immediately / this_minute / straight_away / this_second / before_tonight )
    answer ~1 me $
    answer ~1 me ~1 please|already|now|when|god_damn
    just ~1 ( answer / reply / respond )
    pick up ~2 phone|$
    answer ~1 your|the ~1 phone
    ( now / right_now / it_is_now ) ~1 or ~1 never
    ( last / final / only ) ~1 ( chance / offer / time_i_ask / time_i_am_asking / warning )
    or ~1 ( i_am / i_will_be / we_are / it_is / that_is ) ~2 ( done / gone / out / leaving / over / it / finished )
    ( if_you_do_not / unless_you ) ~6 ,? ~1 ( i / i_will / i_am / we_are / it_is / this_is / that_is / then / do_not_bother ) ~4 ( done / gone / over / moving_on / know / assume / take_it / coming / delete / forget / never / end / conclude )
    yes or no
    ( can / will / could / am / are ) not ~3 ( wait / waiting ) ~2 ( forever / longer / any_longer / any_more / around / another )
    not going to wait
    make up your mind
    make|need ~2 a ~1 decision ~1 now|today|tonight|by|soon
    decide ~2 now|today|tonight|soon|already|this_week
    you ~1 have ~1 to ~1 ( decide / choose / answer / tell_me / pick )
    ( time / clock ) ~1 is ~1 ( running / ticking / up )
    before it is ~1 too late
    you have ~1 until|till|24|48|an_hour|one_hour|a_week|two
    i ~1 will give you ~2 until|till|24|48|a_week|one_week|an_hour|one_more_day|two
    it|this can not wait
    ( hurry / chop_chop / tick_tock )
    call|ring|text ~1 me ~1 ( now / right_now / immediately / tonight / today / back_now / the_second / the_minute / as_soon )
    need ~3 answer ~3 ( now / today / tonight / tomorrow / this_week / soon / by / before / either_way_by )
    need ~1 to know ~3 ( now / today / tonight / by / before / this_week / where_we )
    ( need / have / got ) ~1 to ~1 ( talk / see_you / meet / speak / discuss ) ~2 ( now / today / tonight / right_now / immediately / urgently / this_week / before )
    either ~6 or ~1 ( i / we / you / that )
    how ~1 long ~1 ( are / do / am / will ) ~1 ( you / i ) ~2 ( going / need / have / expect / supposed / make )
    why are you ~1 not ~1 ( answering / replying / responding / texting / picking / writing )
    why ( have / did / do / will / can ) you not ~1 ( answer / answered / reply / replied / respond / responded / written / text / texted / call / called / picked / write )
    are ~1 you ~1 ( ignoring / ghosting / avoiding / gonna_answer / going_to_answer / going_to_reply / even_reading / just_going_to )
    is it that hard to ( reply / answer / respond / text )
    offer ~3 ( expires / ends / is_only )
    i ~1 want|need ~1 an ~1 answer
    today or never
    deadline
    """,
)

NOT_URGENT = rules(
    "not_urgent",
    """
    no ~1 rush|hurry|deadline|pressure
    take ~1 ( your_time / all_the_time / as_long )
    whenever ~1 ( suits / you / works / is )
    no need to ( answer / reply / respond / decide )
    ( do_not / need_not / does_not / do_not_have_to ) ~1 ( have_to / need_to ) ~1 ( answer / reply / respond / decide )
    work deadline
    ( my / the / a / tax / project / application / school ) deadline
    """,
    negated=True,
)

GUILT = rules(
    "guilt_trip",
    """
    nothing ~1 i ~1 ( do / did / say ) ~1 is|was ~2 ( right / enough / good )
    ( putting / put / making ) ~2 all ~1 the ~1 effort ~2
    you ~1 used ~1 to ~1 ( write / text / call / care / love / want / send / answer / say ) ~3
    i ~1 can ~1 not ~1 ( eat / sleep / breathe / function ) ~2
    ( annoyed / angry / mad / upset ) ~1 with ~1 me ~2 ?
    after i ~5 ( for_you / for_your / for_us ) ~3
    ( count / counts / counted ) ~1 for ~1 nothing ~2
    ( hope / guess / trust ) you ~1 are ~1 ( happy / pleased / satisfied / proud ) ~1
    i ~2 nobody ~1 to ~1 ( talk / turn ) ~2
    cheers ~1 for ~1 ( that / nothing )
    ( so_that_is / guess_that_is / that_is ) ~1 my ~1 answer ~2
    leave|left|leaving ~1 me ~1 ( stood / standing / hanging / outside / waiting / wondering / alone / here / with ) ~3
    ( carrying / carried ) ~1 this ~2 ( for / alone / since ) ~3
    threw ~1 away ~1 the ~1 only ~3
    ( only_person_who / only_one_who ) ~2 ( loved / cared / gave_a / understood / stood ) ~3
    you ~1 ( could_not / did_not ) ~1 even ~1 say ~1 it ~3
    one ~1 day ~1 you ~1 ( will / would ) ~4 ( realize / regret / see / wake / miss / understand ) ~3
    sit ~1 here ~2 ( lights / dark / alone / crying ) ~3
    ( glad ) i ~1 bothered
    ( you )? would ~2 still ~4 if ~1 you ~1 had ~1 not ~3
    ( i_am ) nothing ~1 now
    least ~1 you ~1 could ~3
    not one ~1 ( word / call / text / message / reply / single )
    ( mean / meant / means ) ~1 nothing
    i ~1 ( hope / want ) ~3 you ~2 ( feel / felt / know_what / suffer / hurt / end_up / cry ) ~2
    i hope you fall ~6
    i ~2 ( so_low / in_bits / in_tears / crying_every / a_shell / numb / sick ) ~2 ( since / because / without / over ) ~1 you
    since you ~1 ( left / went / walked / ended ) ~1 ,? i ~2 ( can / have / barely / am / do / cry / hardly / just )
    ( low / broken / empty / depressed / miserable / crying / sick / awful / destroyed / a_mess / alone ) ~2 ( since / because ) you
    this is what i ~1 ( get / deserve )
    is this ~2 what i ~1 ( get / deserve )
    not that you ~1 ( care / would_care / asked / noticed / mind )
    you will never ~1 ( find / meet / have ) ~2 ( anyone / someone / anybody / better ) ~5
    ( cried / crying / cries / sobbed ) ~2 when ~4 you
    you ~1 owe ~1 me
    ( nobody / no_one ) ~1 ( ever )? ~1 asks ~1 about ~1 me
    you ~1 ( get_to / can_just ) ~2 ( move_on / sleep / be_happy / walk_away ) ~2
    how ~1 ( easy / nice ) ~1 for ~1 you
    feel ~1 bad ~1 about ~1 what ~1 you
    after ( everything / all ) ~1 ( i / that_i / i_have / we / the_things_i / the_years ) ~3
    you are ~1 ( killing / breaking / destroying / ruining / torturing / tearing / crushing ) ~1 me|my|us
    ( this / your_silence / it / losing_you / not_hearing / the_silence ) ~1 is ~1 ( killing / breaking / destroying / ruining / torturing / eating ) ~1 me
    because of you ~1 ,? i|my
    ( you / look_what_you ) ~1 ( did / have_done / are_doing ) ~1 ( this / that / it ) ~1 to ~1 me|us|my
    what ~1 you ~1 ( did / have_done / are_doing / are_putting ) ~2 ( to / me_through ) me|us|$
    look ~1 what ~1 you
    thanks to you
    i ~1 have not ~2 ( eaten / slept / been_able / stopped_crying / been_the_same / been_ok / left_the_house / functioned / worked ) ~6 ( since / because / without / in_days / in_weeks / for_days / for_weeks )
    i ~1 ( can_not / could_not / do_not / am_not / barely / hardly ) ~1 ( eat / sleep / work / focus / function / eating / sleeping / get_out_of_bed / leave_the_house / stop_crying ) ~3 ( since / because / without / any_more / thanks )
    cry+ ~2 ( to_sleep / every_night / all_night / every_day / over_you / because_of_you )
    i gave ~1 ( up )? ~1 ( you / everything / my / all / up ) ~4 ( for_you / years / everything / life / best / you )
    gave you ~2 ( everything / years / best / all )
    you owe ~1 me|us|it_to
    owe ~1 me ~1 that ~1 much|at_least
    you are ~1 the ~1 reason ~1 i ~1 ( am / can / have / do / cry / lost / never / feel / drink / can_not )
    ( hope / guess ) ~1 you ~1 are ~1 ( happy / proud / satisfied / pleased ) ~1 ( now / with_yourself )
    i ~1 ( guess / suppose / clearly / obviously ) ~2 i ~2 ( do_not / did_not / never / mean_nothing / meant_nothing / was_nothing / am_nothing / was_just / am_just ) ~2
    ( clearly / obviously / apparently / evidently ) ~1 i ~2 ( mean / meant / matter / mattered / do_not / did_not / never / was )
    i ~1 ( mean / meant ) ~1 nothing ~1 to_you
    ( do_you / have_you ) ~1 ( know / realize / any_idea / understand / see / care ) ~2 ( what / how ) ~2 ( you / this / it / much ) ~2 ( did / done / is_doing / doing / does / has_done / put / hurting / hurts / hurt )
    how ~1 can you ~1 ( just / do_this / throw / sleep / leave / walk / be_so / not / forget / live_with )
    how ~1 could ~1 you ~1 ( just / do_this / throw / leave / walk / be_so / not / forget / do_that / let )
    you do not ~1 ( even )? care ~2 ( if / about_me / about_us / that_i / what_happens / how / at_all / $ )
    ( if_you / if_you_ever / if_you_really / if_you_truly ) ~1 ( cared / loved / had_any / gave_a ) ~4 you ~1 ( would / could )
    do not worry ~1 about ~1 me ,? i_will
    i ~1 am ~2 ( falling_apart / a_mess / in_pieces / lost / dying / broken / a_wreck / drowning ) ~2 ( without / since / because )
    you ~1 ( broke / ruined / destroyed / wrecked ) ~1 me|my
    the least you ~1 ( could / can / owe )
    least ~2 you ~1 could ~1 do
    i ~1 thought ~1 you ~1 ( cared / were_better / loved / were_different / would_at_least / of_all / still_cared )
    ( mum / dad / kids / mother / family / dog / son / daughter / everyone / boys / girls ) ~3 ( crying / cries / heartbroken / devastated / ask / asks / asking / misses / miss ) ~4 ( because_of_you / you / why_you / where_you )
    ( all / everything ) ~1 ( your_fault / because_of_you )
    it ~1 is ~1 your ~1 fault ~1 i
    you ~1 have ~1 no ~1 idea ~2 ( what / how ) ~2 ( i / it / this / you )
    you ~1 can ~1 live ~1 with ~1 ( that / yourself / knowing )
    i ~1 will ~1 just ~1 ( be_alone / sit_here / suffer / rot / cry / disappear / die / go_on_alone / be_here_alone )
    so ~1 i ~1 ( just / am ) ~1 supposed ~1 to ~1 ( suffer / be_alone )
    ( enjoy / have_fun ) ~1 ( your ~1 new|happy|life|while / with_him / with_her / being )
    ( you / this / it ) ~1 would ~1 ( kill / break / destroy ) me
    i ~1 will ~1 never ~1 ( trust / be_the_same / love ) ~3 because ~1 of ~1 you
    you just ~1 ( threw / left / walked / moved ) ~4 like
    while ~1 i ~1 ( am / was / sit / sat / suffer / cry ) ~2 ( here / alone / crying / suffering / falling / at_home )
    not that you ~1 ( care / would_care / asked / noticed )
    you ~1 ( would / will ) not ~1 care ~1 ( anyway / if )
    nobody ~1 would ~1 ( miss / notice / care )
    """,
)

GUILT_Q = rules(
    "guilt_q",
    """
    do ~1 you ~1 even ~1 care
    does ~1 it|that ~1 even ~1 bother ~1 you
    did i ~2 ( mean / matter ) ~2
    did ~1 ( we / us / it / any_of_it / all_that ) ~2 ( mean / matter ) ~1 ( nothing / anything )
    was i ~2 ( nothing / a_joke / just / that_easy )
    """,
    question=True,
)

THREAT = rules(
    "threat",
    """
    i ~1 am ~1 ( ringing / calling / telling / contacting / phoning ) ~1 ( your / the ) ~4
    ( till / until ) ~3 or i ~4
    or ~1 i ~1 ( am / will ) ~1 ( coming / come / going / telling / tell / posting / post ) ~3
    take you to court
    ( what / something ) i ~1 ( will / would / might ) ~1 do to ~1 myself
    do ~1 something ~1 to ~1 myself
    ( giving / give / getting_rid / put / putting ) ~2 ( dog / cat / kids / stuff / things ) ~1 ( away / down / of / out )
    you will not ~1 ( see / get ) ~3 ( kids / them / him / her / children / dog / summer / christmas / again )
    i ~1 will|am_going_to|might|could|would ~2 ( kill / hurt / harm / off / cut ) ~1 myself
    i ~1 will|am_going_to|might|could ~2 end ~1 ( it / it_all / my_life / everything )
    ( do_not / no_longer ) ~1 ( want / see_a_reason / know_why_i ) ~2 ( be_here / live / exist / go_on_living / be_alive ) ~1 ( any_more / if / without )
    no ~1 ( reason / point ) ~2 ( living / to_live / being_here / going_on / in_living )
    rather ~1 be dead
    ( what_happens_to_me / if_i_die / when_i_am_dead / when_i_am_gone / if_something_happens_to_me ) ~4
    not ~1 responsible ~1 for ~1 what i
    you ~1 ( will / are_going_to ) ~2 ( regret / pay / be_sorry / wish_you / see_what_happens / never_see / find_out )
    i ~1 ( will / am_going_to / could / might / can ) ~2 ( tell / inform / show ) ~1 ( everyone / everybody / your_boss / your_mum / your_family / your_parents / your_wife / your_husband / your_new / your_dad / your_work / your_friends / them_all / the_school / hr / the_kids ) ~2 ( what / about / the / that / how / who / everything )
    ( everyone / everybody / people / your_friends / your_boss / your_family / your_parents ) ~1 ( will / should / deserves_to / are_going_to / deserve_to ) ~1 ( know / hear / find_out / see )
    i ~1 ( will / am_going_to / could / might / can ) ~2 ( post / share / send / leak / publish / upload / forward ) ~2 ( photos / pics / pictures / messages / screenshots / video / videos / texts / nudes / emails / everything )
    i ~1 ( still )? have ~1 ( the / your / those / all_your / all_the ) ~1 ( photos / pics / pictures / messages / screenshots / videos / nudes ) ~2 ( you_know / remember / and / $ )
    ( take / get / fight_for / have ) ~2 ( full )? custody
    i ~1 ( will / am_going_to ) ~2 take ~1 ( the / my / our ) ~1 ( kids / children / boys / girls / dog / house / son / daughter )
    you ~1 ( will / would ) ~1 ( not / never ) ~1 ( see / get ) ~2 ( kids / children / dog / son / daughter / boys / girls / him / her / them / stuff / things ) ~1 again|$
    ( see / meet ) you ~1 in ~1 court
    ( my / hear_from_my / call_my / talk_to_my / through_my ) ~1 ( lawyer / solicitor / attorney )
    or else $
    watch ~1 your ~1 back
    do not ~1 make ~1 me ~1 ( do / come / tell / show / have / $ )
    ( make_sure / see_to_it ) ~2 ( you / everyone / everybody / nobody / no_one / he / she ) ~3 ( knows / regret / never / pay / hates / loses / lose / suffer / know )
    make ~1 your ~1 life ~2 ( hell / misery / miserable / difficult / living )
    if ~1 i can not ~1 have ~1 you
    i ~1 ( will / am_going_to / could ) ~1 ( ruin / destroy / end / hurt / find / break / finish ) ~1 ( you / him / her / your )
    ( throw / throwing / burn / burning / bin / binning / sell / selling / smash / trash ) ~2 ( your ~2 stuff|things|clothes|records|box|guitar|books / everything_you )
    you ~1 ( had_better / would_better / better ) ~1 ( answer / call / reply / come / not / watch / think / be )
    i ~1 know ~1 ( where_you / people_who / your_address )
    ( something / things ) ~2 ( bad / stupid ) ~2 ( will / might / could ) ~1 happen
    i ~1 ( might / will / could ) ~2 do ~1 something ~1 ( stupid / bad / i_will_regret )
    you ~1 ( do_not / would_not ) ~1 want ~1 to ~1 ( see / know / find_out ) ~2 what i
    wait ~1 ( until / till ) ~2 ( your / everyone / he / she / they ) ~3 ( hears / finds / sees / knows / find )
    """,
)

NOT_THREAT = rules(
    "idiom",
    """
    ( joke / jokes / meme / video / feet / shoes / heels / legs / back / stairs / workout / hill / humidity / heat / commute / job / cat / dog / diet / show / hangover / suspense / knees ) ~3 ( kill / killed / killing / kills ) ~1 me
    ( kill / killing / killed / kills ) ~1 me ~2 ( joke / haha / lol / with / laughing / slowly )
    ( could / would ) ~1 ( kill / murder ) ~1 ( for / a )
    dying ~1 ( to / of / for / laughing )
    to die for
    ( haha / lol / lmao / hahaha )
    """,
    negated=True,
    reported=True,
)

SURVEILLANCE = rules(
    "surveillance",
    """
    i ~1 know ~1 you ~1 ( go / work / train / finish / run / swim / have_been / get_off / shop / eat ) ~3
    i ~1 ( can )? see ~1 ( that )? you ~1 ( have )? ~1 ( read / seen / opened / got ) ~1 ( it / this / my )
    asked ~1 ( everyone / everybody / around / all )
    ( drove / drive / walked / walk / cycled / ran / passed ) ~2 ( past / by ) ~1 ( yours / your / the_house / the_flat )
    i ~2 ( saw / see / seen / noticed / spotted / watched / viewed / looked_at / check / checked / checking / stalked / liked / scrolled_through / looked_through / looked_up / screenshotted / been_watching / keep_looking_at / go_through / went_through / found / looking_at ) ~2 ( your / on_your / that_on_your / from_your ) ~2 ( story / stories / post / posts / profile / status / photo / photos / pic / pics / picture / pictures / insta / instagram / facebook / tiktok / reel / snap / snapchat / page / account / feed / location / last_seen / spotify / venmo / strava / tinder / hinge / bumble / linkedin / likes / followers / twitter / bio / car / socials / social )
    i ~2 ( saw / see / noticed / know ) ~2 you ~1 ( were / are / was / have_been ) ~2 ( online / active / last_seen / up / typing / awake )
    ( saw / see / noticed ) ~2 you ~1 ( posted / post / unfollowed / followed / liked / tagged / changed_your / got_tagged / were_tagged / checked_in / removed / deleted_our / added / deleted / commented / on_tinder / on_hinge / on_bumble / online )
    you ~1 ( were / are / have_been ) ~2 ( online / active_on / on_instagram / on_whatsapp ) ~6
    you ~1 ( posted / post / tagged / checked_in ) ~2 ( story / photo / picture / something / about / from / a / that / last / with )
    your ~1 ( last_seen / location / story / stories / profile / new_profile / status / spotify / venmo / strava / read_receipts / insta / instagram ) ~1 ( says / said / shows / showed / was / is / looked / looks / tells )
    i ~1 ( saw / see / seen ) ~1 you ~2 ( with / at_the / in_the / outside / leaving / walking / going / out / last_night / getting / coming / kissing / holding )
    ( saw / seen / spotted ) ~1 you ~2 ( out / with / at / in_town )
    ( someone / somebody / people / a_friend / friends / mutual / everyone / mark / your_sister / your_brother / your_mum / a_little_bird / my_mate / my_friend ) ~2 ( saw / told_me / tells_me / said / says / mentioned ) ~1 ( that )? you ~1 ( were / are / have / had / was / went / got / have_been / seem / looked / with / at / out )
    i ~2 ( heard / hear ) ~2 ( you_are_seeing / you_are_dating / you_were_out / you_were_seen / you_have_been_seeing / you_were_at / you_were_with / you_went / you_have_someone / you_met_someone / you_are_with / from_your / from_people / from_a_friend / through_the / from_mutual / that_you_were )
    i ~2 ( asked / been_asking / asking / messaged / ask / texted / rang / called / spoke_to / talked_to ) ~2 ( your ~1 mum|sister|brother|dad|friend|friends|mate|mates|flatmate|roommate|colleague|coworker|neighbor|cousin|best_friend|parents ) ~4 ( about / how / if / where / what / whether / who )
    i ~2 ( asked / been_asking / asking ) ~1 ( around / about_you / everyone / people / mutual / some_people / friends ) ~2
    i ~2 ( drove / drive / walked / walk / cycled / went / go / ran / passed / cycle / driving / walking ) ~2 ( past / by / round / down / to ) ~1 ( your / the_old ) ~1 ( house / flat / place / street / road / window / apartment / work / office / building / gym / car / door )
    ( your_light / your_lights / your_car / your_bike ) ~1 ( was / were / is / are ) ~2 ( on / outside / there / in_the / parked / gone / at )
    i ~1 know ~2 ( you_were / you_are / where_you / who_you / you_went / you_have_been ) ~3 ( with / at / in / out / went / go / live / are / work / seeing / home / online )
    ( left / leave / leaving ) ~1 me ~1 on ~1 ( read / seen / delivered )
    you ~1 ( read / have_read / opened / saw / have_seen / have_opened ) ~1 ( it / my_message / my_messages / my_text / my_texts / this )
    ( blue_ticks / two_ticks / it_says_read / it_says_seen / says_delivered / read_receipt )
    ( fake / second / burner / other / new ) ~1 account
    i ~2 ( been_following / been_keeping_an_eye / keep_an_eye / kept_an_eye / keeping_tabs / keep_track / followed_you / follow_you / tracked ) ~3
    your ~1 ( neighbor / colleague / coworker / flatmate / roommate / sister / brother / mum / friend ) ~2 ( told / tells / said / says / mentioned ) ~2 ( me )? ~1 ( you / that_you ) ~1 ( were / are / have / had / went / got )
    who ~1 ( was / is ) ~1 ( that / the ) ~2 ( guy / girl / man / woman / person / bloke ) ~3 ( photo / picture / story / post / pic / with_you / car )
    """,
)

NOT_SEEN = rules(
    "not_seen",
    """
    i ~1 ( saw / seen / see ) ~1 your ~1 ( message / text / name / email / letter / note / missed_call / call )
    you ~1 ( told / said / mentioned / sent / showed ) ~1 me
    ( last / first ) ~1 time ~1 i ~1 saw ~1 you
    i ~1 ( saw / see ) ~1 ( you_are_right / how / what / why / your_point )
    nice|good|great|lovely to ~1 see ~1 you
    see you ~1 ( at / tomorrow / there / later / then / around / on )
    i ~1 ( unfollowed / muted / deleted / blocked / stopped )
    """,
    negated=True,
)

SURPRISE = rules(
    "surprise_contact",
    """
    i ~2 ( left / sent / dropped ) ~4 with ~1 your ~1 ( concierge / porter / receptionist / neighbor / boss / colleague / mum / sister / doorman ) ~2
    i ~1 have ~1 told ~1 ( your / yours ) ~3
    i ~1 am ~1 moving ~1 to ~2 anyway
    i ~1 am ~1 coming ~1 ( round / over / by / to_yours / up / down ) ~2
    ( might / may / will / could ) ~1 ( bump / run ) ~1 into ~1 you ~3
    i ~1 could ~1 be ~1 there ~1 ( by / in / at / before ) ~2
    ( could / can / will ) ~1 drive ~1 ( down / over / up / round ) ~2
    i ~1 ( booked / reserved ) ~5 ( for_us / for_two / for_8 / for_7 / for_eight / for_seven / at_8 / at_7 )
    let us ~4 i booked ~3
    ( made / make / making / set_up / using / got ) ~2 ( this / new / another / fresh / different ) ~1 ( account / number / profile / email )
    i ~1 am coming $
    i ~1 am coming ~1 ( anyway / over / round / whether )
    i ~1 ( might / may / will ) ~1 ( just )? ~1 see you there
    i ~1 am ~2 ( outside / downstairs / at_your / in_front_of_your / on_your_street / on_your_road / parked / round_the_corner_from / around_the_corner / by_your / in_your_area / in_your_neighborhood / near_your / near_you / in_the_lobby / at_the_door / waiting_outside / waiting_at / waiting_for_you / on_my_way )
    i ~2 ( will / could / can / might / am_going_to / may / am_gonna / am_coming / was_going_to / would ) ~2 ( come / drop / stop / swing / pop / turn / show / be / wait / stand / pass / drive / walk / park / sit / camp ) ~2 ( by_yours / by_your / by_tonight / by_tomorrow / over / round / to_your / outside / at_your / up_at / up_anyway / around / by_later / by_after / there_anyway / there_when_you / on_your )
    i ~2 ( left / leave / put / dropped / posted / pushed / slid / hid / taped / placed ) ~4 ( at / on / in / outside / under / through / by / with ) ~1 your ~1 ( door / doorstep / porch / mailbox / letterbox / desk / work / car / windscreen / windshield / step / gate / house / place / flat / mat / neighbor / mum / sister / office / bag )
    i ~2 ( sent / ordered / am_sending / have_sent / got_someone_to_bring / had ) ~3 ( flowers / roses / a_gift / a_present / a_package / a_parcel / chocolates / a_hamper / balloons / lilies / a_surprise / them_to_your / delivered )
    i ~2 ( asked / told / got / sent / had / gave / will_ask / will_get / am_asking / begged ) ~2 ( your / our / my ) ~1 ( sister / brother / mum / friend / mate / dad / cousin / boss / colleague / parents / best_friend / flatmate / roommate / kids ) ~3 ( to_tell / to_give / to_pass / to_talk / to_ask / to_speak / to_let / a_letter / to_bring / to_put / a_note / to_check )
    ( will_be / be / being / am ) ~2 ( at / in / outside ) ~2 ( your / the ) ~3 ( gym / work / station / cafe / class / office / bar / bus_stop / church / party / wedding / stop / shop / pub / yoga / school_gate / gate ) ~3 ( where_you / when_you / you_always / you_go / anyway / so_you / until_you / waiting )
    ( know / knew ) ~2 ( you_go / you_are_always / you_would_be / you_are_there / you_finish / you_get_off / you_leave / your_shift / you_usually ) ~6
    ( since / because / as / so / seeing_as / now_that ) ~1 you ~1 ( have )? blocked ~1 me|my
    you ~1 ( have )? blocked ~1 ( me / my_number ) ~2 ( so / and )
    ( new / different / another / other / friend's / work / borrowed ) ~1 ( number / account / phone / email )
    got ~1 your ~1 ( new )? ( number / address / email ) ~1 ( from / off / through )
    ( thought / wanted / decided ) ~3 surprise ~1 you
    surprise $
    ( happened / happen / just_happened ) ~1 to be ~2 ( in / near / at / outside / around ) ~1 ( your / the )
    i ~1 came ~2 ( to_your / by_your / round_to_yours / over_to_yours / all_the_way / by_last / round_last / past_your )
    i ~1 ( waited / stood / sat / parked ) ~3 ( outside / at_your / in_front ) ~1
    open ~1 ( the / your ) ~1 ( door / window )
    look ~1 ( out / outside ) ~2 window
    come ~1 ( down / outside ) ~3 ( here / outside / waiting / now / downstairs / i_am )
    i ~1 ( booked / bought ) ~2 ( flight / train / ticket / tickets / table ) ~6 ( you / your / us / already )
    ( turn / turned / show / showed ) ~1 up ~2 ( at_your / on_your / outside_your / tonight / unannounced )
    """,
)

JEALOUSY = rules(
    "jealousy_bait",
    """
    ( guys / girls / men / women / people / guy / girl / someone / bloke ) ~1 ( asked / wanted / tried ) ~2 ( my_number / for_my_number / my_insta / to_dance / to_buy_me / to_take_me )
    ( would_you_not_like_to_know / you_would_like_to_know )
    ( really / so / totally ) ~1 into ~1 me
    ( wants / keen ) ~2 ( me )? ~1 to ~1 move ~1 in
    ( not )? ~1 short ~1 of ~1 offers
    ( someone / somebody / guy / girl / man / woman / colleague / coworker / people / guys / girls / men / women / person / neighbor / ex / barista / he / she / they ) ~4 ( asked_me_out / hit_on_me / hitting_on_me / flirting_with_me / flirts_with_me / fancies_me / has_been_flirting / wants_me / interested_in_me / into_me / keeps_texting_me / keeps_asking_me / wants_to_date_me / checking_me_out / gave_me_their / gave_me_his / gave_me_her / likes_me / been_messaging_me / all_over_me / asking_me_out )
    ( lots / plenty / loads / tons / a_lot ) ~1 of ~1 ( people / guys / girls / men / women / others / offers / attention / matches / options / fish )
    ( other / so_many / many ) ~1 ( girls / guys / people / men / women ) ~2 ( want / are_interested / have_asked / would_love / would_kill / asking / would )
    i ~1 ( have / got ) ~1 ( options / other_options / offers / admirers / matches )
    could ~1 have ~1 ( anyone / anybody / any )
    ( matches / match ) ~1 on ~1 ( tinder / hinge / bumble )
    ( he / she / they ) ~2 ( actually / really / at_least ) ~1 ( appreciates / wants / likes / listens / treats / gets / loves / cares / texts )
    ( not_everyone / some_people / somebody / someone ) ~2 ( think / thinks / find / finds / know / knows / does / appreciates / appreciate / wants / want / sees ) ~3 ( me / what_i / my )
    somebody|someone ~1 else ~2 ( appreciates / wants / interested / snapped / will / is )
    ( getting / get / got ) ~2 a_lot_of ~1 ( attention / offers / messages )
    ( just_so_you_know / in_case_you_care / in_case_you_are_wondering / thought_you_should_know / fyi ) ~,8 ( date / dating / seeing / met / someone )
    ( your / you ) ~2 ( loss )
    ( been_on / had / going_on / went_on / have / got ) ~3 ( date / dates ) ~1 ( tonight / tomorrow / lined_up / this_weekend / on_friday / on_saturday / in_case )
    ( even )? my ~1 ex ~2 ( wants / texted / messaged / reached / asked )
    """,
)

INDISCRETION = rules(
    "indiscretion",
    """
    ( got / have ) ~1 a ~1 date ~3
    i ~2 ( went / been / have_been / go / was / had ) ~2 on ~2 ( date / dates )
    i ~1 ( had / have_had ) ~2 ( dates / date / fling / thing_with / a_few_flings / hookups )
    i ~2 ( dated / dating / seeing / slept / sleeping / hooked / hooking / kissed / been_seeing / was_seeing / been_with / went_home / was_with / been_dating ) ~2 ( someone / somebody / a_guy / a_girl / a_woman / a_man / other / people / this / him / her / them / with / up / a_few / others / a_couple / two )
    ( the / this / a / my / one / last / that ) ~1 ( girl / guy / woman / man / person / rebound / boyfriend / girlfriend / bloke / lad ) ~1 ( i ) ~1 ( dated / was_seeing / am_seeing / met / slept / went / saw / have_been_seeing / was_with / brought )
    my ~1 ( date / rebound / new_girlfriend / new_boyfriend / fling / tinder )
    ( met / matched_with ) ~2 ( someone / a_guy / a_girl / somebody / this_guy / this_girl ) ~3 ( on / at / off ) ~1 ( tinder / hinge / bumble / the_app / work / a_bar )
    ( he / she / they ) ~1 ( was / were / is / are ) ~2 ( good_in_bed / better_in_bed / great_in_bed / a_better_kisser / hot )
    ( the_sex / sex_with / in_bed_with )
    """,
)

DECLARE = rules(
    "declare",
    """
    i ~1 want ~1 us ~1 to ~3
    i ~1 want ~1 the ~1 ( mornings / rest / whole ) ~4
    ( you_and_me ) ~1 against ~2
    ( it_is / its ) ~2 about ~1 us ~2
    ( whole ) ~2 ( rest ) ~3 with ~1 you
    ( tell_me ) ~1 you ~1 ( feel / felt ) ~3
    we ~1 are ~1 meant ~1 to ~1 be
    ( looked / looking ) ~1 at ~1 rings ~2
    i ~1 have ~1 waited ~1 for ~1 ( this / you ) ~4
    move ~1 back ~1 in ~2
    ( does_this_mean / does_that_mean / so_this_means ) ~4
    i ~1 knew ~1 you ~1 would ~1 ( come / be / see / change ) ~3
    ( still ) ~1 an ~1 us
    ( side_of_the_bed / your_side ) ~3
    everything ~1 i ~1 do ~1 is ~1 for ~1 you
    ( mean / means ) ~1 the ~1 world ~1 to ~1 me
    ( we_are / you_and_me / me_and_you ) ~2 ( endgame / forever / soulmates / meant / destiny / written )
    ( endgame / soulmates ) ~1
    ( stay / sleep ) ~1 ( at ) ~1 ( mine / my_place / ours )
    move ~1 in ~1 ( here / with )
    best ~1 thing ~1 that ~1 ever ~1 happened ~1 to ~1 me
    i ~1 took ~1 it ~1 for ~1 you
    ( keep / kept / sleep / have ) ~1 your ~1 ( jumper / hoodie / shirt / sweater / pillow / side ) ~2 ( pillow / bed / in_my / on_my / smells )
    come back to me
    ( you / we ) ~1 ( are / were ) ~1 ( mine / each_other's / made_for )
    this ~1 is ~1 not ~1 over
    not over ~1 ( you / us )
    i ~2 love you !for|guys|both|all|too_much_to|saying|as_a
    i ~2 love you
    i ~2 ( in_love / falling_in_love / falling_for ) ~1 with|you|$
    i ~1 never ~1 stopped ~1 ( loving / thinking / wanting / missing )
    ( love / light / woman / man ) ~1 of ~1 my ~1 life
    soulmate|soul_mate|soulmates|the_one_for_me
    you ~1 ( are / were ) ~1 ( the_one / my_person / it_for_me / my_home / mine )
    marry ~1 me|you
    get|getting ~1 married
    ( spend / rest_of ) ~4 ( life / lives ) ~2 ( you / together / with )
    rest of ~1 ( our / my ) ~1 lives|life
    grow ~1 old
    meant ~1 to ~1 be
    ( future / life / kids / children / family / house / home ) ~1 ( together / with_you )
    can|could not stop ~1 thinking ~1 about ~1 ( you / us )
    think|thinking ~2 about|of ~1 ( you / us ) ~2 ( every / all / constantly / non_stop / day / night / nonstop )
    dream|dreaming|dreamed|dreamt ~1 ( about / of ) ~1 ( you / us / your )
    i ~2 want you ~1 ( back / so / more / $ )
    i ~1 want ~1 us ~1 ( back / to_be / to_get )
    i ~2 miss ~1 ( you / us / your_body / your_skin / kissing / holding / waking / sleeping / being_with / what_we_had / your_kiss / your_lips )
    ( madly / deeply / hopelessly ) ~1 in_love
    i ~1 ( adore / worship ) you
    still ~1 ( have / got ) feelings
    have|got ~1 feelings ~1 for ~1 you
    move ~1 ( back )? ~1 in ~1 ( together / with_me / with_you / again )
    ( our / the ) ~1 ( kids / children / wedding / baby )  ~1 ( together / some_day / one_day )
    i ~1 have ~1 ( always )? ~1 loved ~1 you
    forever ~1 ( with / yours / and )
    belong ~1 ( together / with / to )
    kiss ~1 you
    ( hold / holding ) ~1 you ~2 ( again / in / tonight / close / all )
    you ~1 ( still )? ~1 ( love / miss ) ~1 me
    you ~1 ( complete / are_perfect_for / are_my )
    my ~1 ( heart / soul ) ~3 ( yours / belongs / you )
    """,
)

HEAVY = rules(  # more than even a deep talk can carry
    "heavy",
    """
    marry ~1 me|you|again
    get|getting|got ~1 ( re )? married
    move ~1 ( back )? ~1 in ~1 ( together / with_me / with_you / again / next / this )
    ( have / having / make / try_for ) ~2 ( kids / baby / babies / children / family / another_baby ) ~1 ( together / with )?
    buy ~2 ( house / flat / place / ring ) ~2 together|for_us
    rest of ~1 ( our / my ) ~1 lives|life
    grow old
    love of my life
    ( with_you / together / you_and_me / us ) ~1 forever
    forever ~1 ( with / together / and )
    for good $
    our ~1 future ~1 kids|children|wedding
    i ~1 ( bought / have / still_have / got ) ~1 ( a / the / your ) ~1 ring
    """,
)

PROBES_TELL = rules(
    "probes",
    """
    so you are ~1 not? ~1 ( seeing / dating / with / single ) ~2
    ( tell_me / want_to_know / need_to_know / deserve_to_know / like_to_know / wish_i_knew / asking ) ~3 ( why_you / why_it / why_we / who_you / who_he / who_she / who_it / what_i_did / the_real_reason / what_went_wrong / if_there_is / if_you_are_seeing / if_there_was / if_you_have_someone / what_happened / the_reason / the_truth_about )
    just tell me why
    """,
)

PROBES = rules(
    "probes",
    """
    you ~2 ( seeing / dating ) ~1 ( anyone / someone / anybody / somebody / other )
    who ~1 ( is / was ) ~2 ( he / she / there / with_you / that / it_with / the ~1 guy|girl|man|woman|bloke|lad|fella )
    ( because_of / is_it / was_it / with / about / for ) ~1 ( him / her / another_man / another_woman / someone_else ) ?
    ( not )? ~1 even ~2 ( guy / girl / man / woman / bloke ) ~3 ?
    tell me ~1 ( why / who )
    tell ~1 me ~1 why ~1 ?
    ( why_did / why_would ) you ~2 ( leave / end / go / stop / break / do_it )
    ( does / do ) ~1 ( he / she / they ) ~2 ( know / make / love / get / care )
    ( is / was ) ~1 ( he / she ) ~2 ( better / nicer / richer / younger / like_that_with / good_to )
    who ~1 ( are / were / is / was ) ~1 ( you / he / she / it / they / that ) ~1 ( seeing / dating / with / sleeping / texting / talking / out / going / living / kissing ) ~2
    who ~1 ( are / were ) you
    who ~1 ( is / was ) ~1 ( he / she / that / the_guy / the_girl / it ) $
    ( are / were / been / is ) ~1 you ~2 ( seeing / dating / sleeping_with / talking_to / going_out_with / with / hooking / in_a_relationship / on_tinder / on_the_apps / on_hinge ) ~1 ( anyone / someone / somebody / anybody / other / him / her / them / people / with / $ )
    ( are / is ) ~2 you ~1 ( single / taken / still_single )
    ( have / did / has / had ) you ~2 ( met / meet / found / find / been_seeing / started_seeing / been_with / been_dating / slept / sleep / moved_on / kissed / gone_on ) ~1 ( anyone / someone / somebody / a / with / already / any / $ )
    ( is / was ) ~1 there ~2 ( someone / somebody / anyone / anybody / a_new / another )
    ( someone / somebody ) ~1 ( new / else ) ?
    ( do / did ) you ~1 have ~2 ( boyfriend / girlfriend / partner / someone / date )
    ( sleep / sleeping / slept ) ~1 with ~1 ( him / her / anyone / someone / them / that )
    why ~1 did ~1 ( you / we / it / things ) ~2 ( leave / end / break / dump / go / stop / give_up / fall / walk / choose / move_out / decide / finish / not_work / want_out / not_fight )
    why ~1 ( did_it / did_we / did_things / was_it ) ~2 ( end / over / go_wrong / fail / fall_apart / break )
    what ~1 did ~1 i ~1 do ~1 ( wrong / to_deserve / to_make / so_wrong / that_was )
    what ~2 ( went_wrong / happened_with_us / happened_to_us / was_the_real_reason / is_the_real_reason / made_you_leave / made_you_stop / made_you_end / was_wrong_with_me / is_wrong_with_me )
    was ~1 it ~2 ( something_i / because_of_me / because_i / me / because_of_him / because_of_her / because_of_my / another / him / her )
    how ~1 ( long ) ~1 ( have_you_been / has_it_been / were_you / had_you ) ~2 ( seeing / with / dating / going / been / sleeping )
    ( does / is ) ~1 ( he / she / they ) ~2 ( better / nicer / hotter / know_about / treat / make_you / good / stay / live_with )
    when did you ~1 ( stop / start / meet / fall / know / decide ) ~3 ( loving / seeing / him / her / me / out / it )
    do you ~2 ( still )? ~1 ( love / have_feelings )
    do you ~2 miss ~1 ( me / us )
    ( any / got ) ~1 ( boyfriend / girlfriend / dates / plus_one / new_man / new_woman ) ~2 ?
    ( hot_date / date_tonight / who_with / with_who / with_whom )
    """,
    question=True,
)

NOT_PROBE = rules(
    "not_probe",
    """
    not ~2 ( asking / my_business / going_to_ask / need_to_know / any_of_my )
    none ~1 of ~1 my
    who ~1 are ~1 you ~1 ( supporting / rooting / rooming / voting / watching / playing / bringing / staying / cheering / working )
    do ~1 not ~1 ( have_to / need_to ) ~1 ( tell / say / explain )
    """,
    negated=True,
    reported=True,
)

PRESSURE_RULES = (
    BEGGING, URGENCY, NOT_URGENT, GUILT, GUILT_Q, THREAT, NOT_THREAT, SURVEILLANCE, NOT_SEEN, SURPRISE, JEALOUSY,
    INDISCRETION, DECLARE, HEAVY, PROBES, PROBES_TELL, NOT_PROBE,
)
