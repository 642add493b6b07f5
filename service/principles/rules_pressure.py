"""Pressing with words: pleading, deadlines, guilt, threats."""

from __future__ import annotations

from service.principles.pattern import rules

BEGGING = rules(
    "begging",
    """
    can not ~6 without ~1 ( you / us )
    please ~1 ( love / babe / baby / darling ) ~1 ,? ~1 please
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
    please ~2 ( come_back / come_home / give_me / give_us / take_me / do_not_leave / do_not_go / do_not_do_this \
      / do_not_end / do_not_give_up / do_not_shut / talk_to_me / answer / reply / respond / let_me / \
      say_something / say_yes / pick_up / call_me / see_me / meet_me / stay / reconsider / i_need_you / \
      i_am_begging / change_your_mind / write_back / text_me_back / just_one / one_more / one_last / \
      think_about_us / do_not_throw / do_not_block / do_not_hang / do_not_ignore / just_hear / hear_me ) !know
    please , ? please
    please please
    i am|was ~2 begging ~1 you
    i ~1 beg ~1 you|of_you
    beg you
    can|could not ~1 ( live / breathe / function / cope / go_on / sleep / eat / do_this / survive / exist / \
      be_happy / get_through / imagine_life / do_life / do_anything / face ) ~5 without you|us
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
    you are my|the ~2 ( everything / whole_world / whole_life / only_one / only_person / reason_i / reason_for / \
      world / rock_and )
    i have ~1 nobody|nothing|no_one ~1 else|left|without
    pretty please
    on my ~3 knees
    can not ~2 lose ~1 you|us
    do not know ~3 ( do / live / cope / go_on / be / function / i_am ) ~2 without you
    i am ~2 desperate
    i ~1 will ~1 never ~1 ( love / find / be_happy / meet / get_over / recover ) ~3 \
      again|anyone|like_you|without|this
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
    ( meet / see_you / come / come_over / talk / call ) ~3 ( today / tonight ) ?
    ( tell_me / say_it ) ~3 i ~1 ( can_not / cannot ) ~4
    without ~1 ( knowing / an_answer ) ~2
    need ~1 to ~1 know ~1 by ~3
    ( hanging_on / hang_on / hang_around ) ~1 for ~1 ( months / weeks / ever ) ~2
    just ~1 say ~1 yes
    life ~1 is ~1 ( too )? short
    you have ~1 ( got )? ( till / until ) ~3
    you ~1 ( have )? ~1 got till ~1 ( tonight / tomorrow / monday / friday / midnight / noon / the_end ) ~2 or ~2
    had ~1 enough ~1 of ~1 ( waiting / being_ignored / this ) ~2
    do not ~1 leave ~1 it ~1 ( like_this / there )
    ^ you there $
    ( pick / name / give_me ) ~1 a ~1 ( day / time / date ) $
    need to talk . ( now / tonight / today / right_now )
    ( not ) ~5 ( wait / waiting / wait_around ) ~2 ( forever / longer / any_longer / any_more / around )
    ( will / would / do ) not take no ~1 for
    need|want ~1 to know ~1 by
    ( want / need ) ~1 an ~1 ( answer / reply / response / decision ) ~1 ( now / by / today / tonight / soon / $ )
    ( would / will / does ) it kill you to ~2
    even reading ~1 ( these / this / my )
    say ~1 something $
    come over|here|round , ~1 now
    over . now
    ( if_i_do_not / unless_i ) ~1 hear ~4 ( by / tonight / today / tomorrow / soon )
    ( tick / time_is_short )
    i ~1 ( will / am ) ~1 ( not )? ~1 ( keep )? asking ~1 ( one_last / again_after )
    can not keep ( waiting / doing_this_waiting )
    ( tell / answer / let_me_know / reply / decide / call / text / respond / know / answer_me / get_back_to_me / \
      write / message / need_an_answer / need_a_reply / need_to_hear / hear_from_you / a_yes_or_no / say ) ~4 ( \
      by ~1 ( tonight / tomorrow / today / monday / tuesday / wednesday / thursday / friday / saturday / sunday \
      / midnight / noon / the_weekend / the_end / morning / then / five / six / seven / eight / nine / ten ) )
    ( tell / answer / let_me_know / reply / decide / respond / need_an_answer / need_a_reply / need_to_know / \
      want_an_answer / need_you_to / answer_me / talk / i_need_to_see_you / i_need_to_hear ) ~3 ( now / \
      right_now / today / tonight / immediately / this_minute / straight_away / this_second / before_tonight )
    answer ~1 me $
    answer ~1 me ~1 please|already|now|when|god_damn
    just ~1 ( answer / reply / respond ) ~1 ( me / to_me / already / $ )
    pick up ~2 phone|$
    answer ~1 your|the ~1 phone
    ( now / right_now / it_is_now ) ~1 or ~1 never
    ( last / final / only ) ~1 ( chance / offer / time_i_ask / time_i_am_asking / warning )
    or ~1 ( i_am / i_will_be / we_are / it_is / that_is ) ~2 ( done / gone / out / leaving / over / it / finished )
    ( if_you_do_not / unless_you ) ~6 ,? ~1 ( i / i_will / i_am / we_are / it_is / this_is / that_is / then / \
      do_not_bother ) ~4 ( done / gone / over / moving_on / know / assume / take_it / coming / delete / forget / \
      never / end / conclude )
    yes or no
    ( can / will / could / am / are ) not ~3 ( wait / waiting ) ~2 ( forever / longer / any_longer / any_more / \
      around / another )
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
    call|ring|text ~1 me ~1 ( now / right_now / immediately / tonight / today / back_now / the_second / \
      the_minute / as_soon )
    need ~3 answer ~3 ( now / today / tonight / tomorrow / this_week / soon / by / before / either_way_by )
    need ~1 to know ~3 ( now / today / tonight / by / before / this_week / where_we )
    ( need / have / got ) ~1 to ~1 ( talk / see_you / meet / speak / discuss ) ~2 ( now / today / tonight / \
      right_now / immediately / urgently / this_week / before )
    either ~6 or ~1 ( i / we / you / that )
    how ~1 long ~1 ( are / do / am / will ) ~1 ( you / i ) ~2 ( going / need / have / expect / supposed / make )
    why are you ~1 not ~1 ( answering / replying / responding / texting / picking / writing )
    why ( have / did / do / will / can ) you not ~1 ( answer / answered / reply / replied / respond / responded \
      / written / text / texted / call / called / picked / write )
    are ~1 you ~1 ( ignoring / ghosting / avoiding / gonna_answer / going_to_answer / going_to_reply / \
      even_reading / just_going_to )
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
    ( do_not / need_not / does_not / do_not_have_to ) ~1 ( have_to / need_to ) ~1 ( answer / reply / respond / \
      decide )
    work deadline
    ( my / the / a / tax / project / application / school ) deadline
    """,
    negated=True,
)

GUILT = rules(
    "guilt_trip",
    """
    that ~1 is ~1 what ~1 you ~1 did
    not ~1 even ~1 a ~2 ( word / reply / text / call / line / thank ) ~2
    took ~4 for ~1 you ~1 to ~1 ( text / call / write / answer / care / notice ) ~2
    i ~1 only ~1 exist ~3
    ( least ) ~1 you ~1 could ~1 do ~3
    i ~1 am ~1 the ~1 one ~1 left ~3
    ( i_had_to_say / had_to_say ) ~1 nobody
    some ~1 of ~1 us ~1 have ~2
    my ~1 heart ~1 breaking ~2
    ( she / he / they ) ~1 asked ~1 where ~1 you ~1 were ~2
    ( no_one / nobody / noone ) ~1 to ~1 ( share / talk / come_home / eat ) ~3
    whether ~1 or ~1 not ~1 you ~1 come ~2
    i ~1 will ~1 wait ~1 until ~1 they ~1 close
    nothing ~1 i ~1 ( do / did / say ) ~1 is|was ~2 ( right / enough / good )
    ( putting / put / making ) ~2 all ~1 the ~1 effort ~2
    you ~1 used ~1 to ~1 ( write / text / call / care / love_me / want / send / answer ) ~3
    i ~1 can ~1 not ~1 ( eat / sleep / breathe / function ) ~2
    ( annoyed / angry / mad / upset ) ~1 with ~1 me ~2 ?
    after i ~5 ( for_you / for_your / for_us ) ~3
    ( count / counts / counted ) ~1 for ~1 nothing ~2
    ( hope / guess / trust ) you ~1 are ~1 ( happy / pleased / satisfied / proud ) ~1
    i ~2 nobody ~1 to ~1 ( talk / turn ) ~2
    cheers ~1 for ~1 ( that / nothing )
    ( so_that_is / guess_that_is / that_is ) ~1 my ~1 answer ~2
    leave|left|leaving ~1 me ~1 ( stood / standing / hanging / outside / waiting / wondering / alone / here / \
      with ) ~3
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
    i ~2 ( so_low / in_bits / in_tears / crying_every / a_shell / numb / sick ) ~2 ( since / because / without / \
      over ) ~1 you
    since you ~1 ( left / went / walked / ended ) ~1 ,? i ~2 ( can / have / barely / am / do / cry / hardly / just )
    ( low / broken / empty / depressed / miserable / crying / sick / awful / destroyed / a_mess / alone ) ~2 ( \
      since / because ) you
    this is what i ~1 ( get / deserve )
    is this ~2 what i ~1 ( get / deserve )
    not that you ~1 ( care / would_care / asked / noticed / mind )
    you will never ~1 ( find / meet / have ) ~2 ( anyone / someone / anybody / better ) ~5
    ( cried / crying / cries / sobbed ) ~2 when ~4 you
    you ~1 owe ~1 me ~1 ( that / more / at_least / this / everything / so )
    you ~1 ( get_to / can_just ) ~2 ( move_on / sleep / be_happy / walk_away ) ~2
    how ~1 ( easy / nice ) ~1 for ~1 you
    feel ~1 bad ~1 about ~1 what ~1 you
    after ( everything / all ) ~1 ( i / that_i / i_have / we / the_things_i / the_years ) ~3
    you are ~1 ( killing / breaking / destroying / ruining / torturing / tearing / crushing ) ~1 me|my|us
    ( this / your_silence / it / losing_you / not_hearing / the_silence ) ~1 is ~1 ( killing / breaking / \
      destroying / ruining / torturing / eating ) ~1 me
    because of you ~1 ,? i|my
    ( you / look_what_you ) ~1 ( did / have_done / are_doing ) ~1 ( this / that / it ) ~1 to ~1 me|us|my
    what ~1 you ~1 ( did / have_done / are_doing / are_putting ) ~2 ( to / me_through ) me|us|$
    look ~1 what ~1 you
    thanks to you
    i ~1 have not ~2 ( eaten / slept / been_able / stopped_crying / been_the_same / been_ok / left_the_house / \
      functioned / worked ) ~6 ( since / because / without / in_days / in_weeks / for_days / for_weeks )
    i ~1 ( can_not / could_not / do_not / am_not / barely / hardly ) ~1 ( eat / sleep / work / focus / function \
      / eating / sleeping / get_out_of_bed / leave_the_house / stop_crying ) ~3 ( since / because / without / \
      any_more / thanks )
    cry+ ~2 ( to_sleep / every_night / all_night / every_day / over_you / because_of_you )
    i gave ~1 ( up )? ~1 ( you / everything / my / all / up ) ~4 ( for_you / years / everything / life / best / \
      you )
    gave you ~2 ( everything / years / best / all )
    you owe ~1 ( us / it_to_me / me_that / me_more / me_this / me_everything / me_at_least / me_an )
    you are ~1 the ~1 reason ~1 i ~1 ( am / can / have / do / cry / lost / never / feel / drink / can_not )
    ( hope / guess ) ~1 you ~1 are ~1 ( happy / proud / satisfied / pleased ) ~1 ( now / with_yourself )
    i ~1 ( guess / suppose / clearly / obviously ) ~2 i ~2 ( do_not / did_not / never / mean_nothing / \
      meant_nothing / was_nothing / am_nothing / was_just / am_just ) ~2
    ( clearly / obviously / apparently / evidently ) ~1 i ~2 ( mean / meant / matter / mattered / do_not / \
      did_not / never / was )
    i ~1 ( mean / meant ) ~1 nothing ~1 to_you
    ( do_you / have_you ) ~1 ( know / realize / any_idea / understand / see / care ) ~2 ( what / how ) ~2 ( you \
      / this / it / much ) ~2 ( did / done / is_doing / doing / does / has_done / put / hurting / hurts / hurt )
    how ~1 can you ~1 ( just / do_this / throw / sleep / leave / walk / be_so / not / forget / live_with )
    how ~1 could ~1 you ~1 ( just / do_this / throw / leave / walk / be_so / not / forget / do_that / let )
    you do not ~1 ( even )? care ~2 ( if / about_me / about_us / that_i / what_happens / how / at_all / $ )
    ( if_you / if_you_ever / if_you_really / if_you_truly ) ~1 ( cared / loved / had_any / gave_a ) ~4 you ~1 ( \
      would / could )
    do not worry ~1 about ~1 me ,? i_will
    i ~1 am ~2 ( falling_apart / a_mess / in_pieces / lost / dying / broken / a_wreck / drowning ) ~2 ( without \
      / since / because )
    you ~1 ( broke / ruined / destroyed / wrecked ) ~1 me|my
    the least you ~1 ( could / can / owe )
    least ~2 you ~1 could ~1 do
    i ~1 thought ~1 you ~1 ( cared / were_better / loved / were_different / would_at_least / of_all / still_cared )
    ( mum / dad / kids / mother / family / dog / son / daughter / everyone / boys / girls ) ~3 ( crying / cries \
      / heartbroken / devastated / ask / asks / asking / misses / miss ) ~4 ( because_of_you / you / why_you / \
      where_you )
    ( all / everything ) ~1 ( your_fault / because_of_you )
    it ~1 is ~1 your ~1 fault ~1 i
    you ~1 have ~1 no ~1 idea ~2 ( what / how ) ~2 ( i / it / this / you )
    you ~1 can ~1 live ~1 with ~1 ( that / yourself / knowing )
    i ~1 will ~1 just ~1 ( be_alone / sit_here / suffer / rot / cry / disappear / die / go_on_alone / \
      be_here_alone )
    so ~1 i ~1 ( just / am ) ~1 supposed ~1 to ~1 ( suffer / be_alone )
    ( enjoy / have_fun ) ~1 ( your ~1 new|happy|life|while / with_him / with_her / being )
    ( you / this / it ) ~1 would ~1 ( kill / break / destroy ) me
    i ~1 will ~1 never ~1 ( trust / be_the_same / love ) ~3 because ~1 of ~1 you
    you just ~1 ( threw / left / walked / moved ) ~4 like
    while ~1 i ~1 ( am / was / sit / sat / suffer / cry ) ~2 ( here / alone / crying / suffering / falling / \
      at_home )
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
    ( see / see_no ) ~1 ( the )? ~1 point ~1 of ~1 ( anything / living / going_on / it_all ) ~1
    ( reading / read / hear ) ~1 about ~1 me ~1 in ~3
    ( would_be / be ) ~1 a ~1 shame ~1 if ~3
    i ~1 have ~1 got ~1 ( screenshots / photos / pictures / proof / messages ) ~3
    ( explain ) ~1 it ~1 to ~1 my ~1 ( mum / dad / family / parents ) ~1
    i ~1 am ~1 ( ringing / calling / telling / contacting / phoning ) ~1 ( your / the ) ~4
    ( till / until ) ~3 or i ~4
    or ~1 i ~1 ( am / will ) ~1 ( coming / come / going / telling / tell / posting / post ) ~3
    take you to court
    ( what / something ) i ~1 ( will / would / might ) ~1 do to ~1 myself
    do ~1 something ~1 to ~1 myself
    ( giving / give / getting_rid / put / putting ) ~2 ( dog / cat / kids / stuff / things ) ~1 ( away / down / \
      of / out )
    you will not ~1 ( see / get ) ~3 ( kids / them / him / her / children / dog / summer / christmas / again )
    i ~1 will|am_going_to|might|could|would ~2 ( kill / hurt / harm / off / cut ) ~1 myself
    i ~1 will|am_going_to|might|could ~2 end ~1 ( it / it_all / my_life / everything )
    ( do_not / no_longer ) ~1 ( want / see_a_reason / know_why_i ) ~2 ( be_here / live / exist / go_on_living / \
      be_alive ) ~1 ( any_more / if / without )
    no ~1 ( reason / point ) ~2 ( living / to_live / being_here / going_on / in_living )
    rather ~1 be dead
    ( what_happens_to_me / if_i_die / when_i_am_dead / when_i_am_gone / if_something_happens_to_me ) ~4
    not ~1 responsible ~1 for ~1 what i
    you ~1 ( will / are_going_to ) ~2 ( regret / pay / be_sorry / wish_you / see_what_happens / never_see / \
      find_out )
    i ~1 ( will / am_going_to / could / might / can ) ~2 ( tell / inform / show ) ~1 ( everyone / everybody / \
      your_boss / your_mum / your_family / your_parents / your_wife / your_husband / your_new / your_dad / \
      your_work / your_friends / them_all / the_school / hr / the_kids ) ~2 ( what / about / the / that / how / \
      who / everything )
    ( everyone / everybody / people / your_friends / your_boss / your_family / your_parents ) ~1 ( will / should \
      / deserves_to / are_going_to / deserve_to ) ~1 ( know / hear / find_out / see )
    i ~1 ( will / am_going_to / could / might / can ) ~2 ( post / share / send / leak / publish / upload / \
      forward ) ~2 ( photos / pics / pictures / messages / screenshots / video / videos / texts / nudes / emails \
      / everything )
    i ~1 ( still )? have ~1 ( the / your / those / all_your / all_the ) ~1 ( photos / pics / pictures / messages \
      / screenshots / videos / nudes ) ~2 ( you_know / remember / and / $ )
    ( take / get / fight_for / have ) ~2 ( full )? custody
    i ~1 ( will / am_going_to ) ~2 take ~1 ( the / my / our ) ~1 ( kids / children / boys / girls / dog / house \
      / son / daughter )
    you ~1 ( will / would ) ~1 ( not / never ) ~1 ( see / get ) ~2 ( kids / children / dog / son / daughter / \
      boys / girls / him / her / them / stuff / things ) ~1 again|$
    ( see / meet ) you ~1 in ~1 court
    ( hear_from / call / calling / ring / ringing / involve / get / talking_to ) ~1 my ~1 ( lawyer / solicitor / \
      attorney )
    or else $
    watch ~1 your ~1 back
    do not ~1 make ~1 me ~1 ( do / come / tell / show / have / $ )
    ( make_sure / see_to_it ) ~2 ( you / everyone / everybody / nobody / no_one / he / she ) ~3 ( knows / regret \
      / never / pay / hates / loses / lose / suffer / know )
    make ~1 your ~1 life ~2 ( hell / misery / miserable / difficult / living )
    if ~1 i can not ~1 have ~1 you
    i ~1 ( will / am_going_to / could ) ~1 ( ruin / destroy / end / hurt / find / break / finish ) ~1 ( you / \
      him / her / your )
    ( throw / throwing / burn / burning / bin / binning / sell / selling / smash / trash ) ~2 ( your ~2 \
      stuff|things|clothes|records|box|guitar|books / everything_you )
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
    ( joke / jokes / meme / video / feet / shoes / heels / legs / back / stairs / workout / hill / humidity / \
      heat / commute / job / cat / dog / diet / show / hangover / suspense / knees ) ~3 ( kill / killed / \
      killing / kills ) ~1 me
    ( kill / killing / killed / kills ) ~1 me ~2 ( joke / haha / lol / with / laughing / slowly )
    ( could / would ) ~1 ( kill / murder ) ~1 ( for / a )
    dying ~1 ( to / of / for / laughing )
    to die for
    ( haha / lol / lmao / hahaha )
    """,
    negated=True,
    reported=True,
)

PRESSURE_RULES = (BEGGING, URGENCY, NOT_URGENT, GUILT, GUILT_Q, THREAT, NOT_THREAT)
