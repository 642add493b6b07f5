"""Guilt, laid on the other for one's own pain; and threats of any kind."""

from __future__ import annotations

from service.principles.pattern import rules

GUILT = rules(
    "guilt_trip",
    """
    i ~1 am ~1 ( really / only / just / the_only_one_who_is )? trying ~1 ( here / my_best_here / so_hard_here ) !to
    why ~1 are ~1 you ~1 being ~1 ( so )? ( quiet / cold / short / distant / difficult / off / silent / weird ) !are
    you ~1 owe ~1 me ~1 ( that / this / it / an / a / one / some / at_least / for / after / better / more / so_much )
    i ~1 will ~1 ( cry / weep / starve / rot / sit ) ~2 ( in / on / here / alone / myself ) ~2
    would ~1 not ~1 do ~1 ( that / this ) ~1 to ~1 a ~1 dog
    ( that_is / it_is ) ~1 what ~1 you ~1 have ~1 ( chosen / decided / wanted / done )
    i ~1 am ~1 used ~1 to ~1 ( being / it / waiting / this ) ~3
    trace ~1 it ~1 back ~2
    you ~1 will ~1 know ~1 ( you / it_was / why / who ) ~4
    who ~1 will ~1 have ~1 done ~1 it
    what ~1 my ~1 ( evenings / nights / days / life / mornings ) ~1 ( have / has ) ~1 become
    ( stop / end / fix ) ~1 this ~1 with ~1 one ~1 word
    ( do_not ) ~1 do ~1 this ~1 to ~1 ( her / him / them / us / me )
    ( she / he ) ~1 is ~1 off ~1 ( her / his ) ~1 food ~1
    i ~1 am ~1 given ~5
    ^ do_not mind me $
    i ~1 sat ~1 up ~3
    not ~1 even ~1 a ~1 thumbs ~1
    ( nuisance / burden ) ~1 to ~1 ( your / you ) ~2
    i ~1 lie ~1 ( there / here / awake ) ~4
    what ~1 i ~1 go ~1 home ~1 to
    you ~1 wanted ~1 it ~1 over ~2
    i ~1 stayed ~1 home ~3 because ~1 of ~1 you
    that ~1 is ~1 what ~1 you ~1 did
    not ~1 even ~1 a ~2 ( word / reply / text / call / line / thank ) ~2
    took ~4 for ~1 you ~1 to ~1 ( text / call / write / answer / care / notice ) ~2
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
    i ~1 can ~1 not ~1 ( eat / sleep / function ) ~2
    ( annoyed / angry / mad / upset ) ~1 with ~1 me ~2 ?
    after i ~5 ( for_you / for_your / for_us ) ~3
    ( count / counts / counted ) ~1 for ~1 nothing ~2
    ( hope / guess / trust ) you ~1 are ~1 ( happy / pleased / satisfied / proud ) ~1
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
    the least you ~1 ( can / owe )
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
    do ~1 not ~1 be ~1 surprised ~1 if ~3
    ( a )? ~1 ( pity / shame / unfortunate ) ~1 if ~4
    ( kept / got / saved / have ) ~2 ( everything / every_single / every_message / every_text / all_of_it / \
      it_all ) ~3 you ~1 ( said / sent / wrote / know ) ~2
    i ~1 have ~1 kept ~1 everything ~1
    ( tablets / pills / razor / rope / bottle_of_pills ) ~3 ( here / on_the_side / beside / next_to / in_front ) ~2
    ( letting / let / telling ) ~1 your ~1 ( landlord / boss / manager / mum / family / wife / husband / work / \
      school ) ~1 know ~2
    your ~1 ( boss / manager / wife / husband / landlord ) ~1 ( would / might / will ) ~2 ( pick / like / love / \
      want / be_interested ) ~3
    whatever ~1 they ~1 tell ~1 you ~3
    you ~1 can ~1 see ~1 ( her / him / them / it ) ~1 when ~1 you ~3
    ( get / make ) ~1 ( it )? ~1 formal ~1
    ( watch / mind / check ) ~1 ( his / her ) ~1 ( step / back / brakes ) ~1
    who ~1 holds ~1 ( the_foot / his_ladder ) ~3
    ( not ) ~1 be ~1 wearing ~1 the ~1 ( harness / helmet / seatbelt )
    you ~1 will ~1 be ~1 ( reading / hearing ) ~1 about ~1 me ~1
    what ~1 over ~1 looks ~1 like
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
    i ~1 ( will / am_going_to / could / might / can ) ~2 ( post / share / leak / publish / upload / forward / \
      send_everyone / send_your / send_them / send_him / send_her ) ~2 ( photos / pics / pictures / messages / \
      screenshots / video / videos / texts / nudes / emails / everything )
    i ~1 ( still )? have ~1 ( the / your / those / all_your / all_the ) ~1 ( photos / pics / pictures / messages \
      / screenshots / videos / nudes ) ~2 ( you_know / remember / and / $ )
    ( take / get / fight_for / have ) ~2 ( full )? custody
    i ~1 ( will / am_going_to ) ~2 take ~1 ( the / my / our ) ~1 ( kids / children / boys / girls / dog / house \
      / son / daughter ) !out|for|to|along|with|home|back|on|over|swimming|walking|later|then|home
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

GUILT_RULES = (
    GUILT,
    GUILT_Q,
    THREAT,
    NOT_THREAT,
)
