"""Pressing with words: pleading and deadlines."""

from __future__ import annotations

from service.principles.pattern import rules

BEGGING = rules(
    "begging",
    """
    plead+ ~1 with ~1 you
    ( would / will ) ~1 ( sleep / lie / live ) ~1 ( in_the_boot / on_the_floor / on_your / in_your / down_in / \
      off / on_the_doorstep / in_the_road ) ~4
    i ~1 will ~1 ( touch / kiss / kneel / crawl ) ~1 ( your / at_your / before ) ~2
    one ~1 chance ~1 ( only / please / $ )
    ( only / just / please ) ~1 let ~1 me ~1 ( in / back / stay / be_near / come_home ) ~2
    ( put / send ) ~1 a ~1 ( dot / full_stop / tick ) ~1
    not ~1 ( one / a ) ~1 ( room / place / day / hour ) ~6 ( without / if_you_are_not ) ~3
    put ~1 me ~1 anywhere ~2
    ( any / whatever ) ~1 terms ~1
    ( say / tell_me_to ) ~1 stay ~1
    not ~1 anything ~1 else ~1 in ~1 the ~1 day
    on my ~2 knees ~2 ( begging / beg / please / to_you / for_you / here )
    i am ~2 desperate ~1 ( to_see / to_talk / to_hear / for_you / without / $ )
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
    please ~1 ( can / could ) ( we / i / you ) ~1 ( talk / meet / try / see_you / come )
    please ~1 ( can / could ) ( we / i / you ) ~1 just !pick|collect|grab|get|drop|leave|check|ask|send|return|tell
    please , ( can / could ) we ~1 just ~2
    i ( really / just / so / badly / desperately ) ~1 need to ( see / hear_from / be_with / hold ) you !about|for|to
    just hear me ~1 out
    need to hear your voice
    out of my ~1 mind ~3
    give me ~1 ( one / another ) ~1 more ~1 ( month / week / chance / try / shot / day / year )
    ( do_not_know / not_sure ) ~1 what i ~1 ( will / would / might ) do ~2
    i ~1 ( just )? can not ~1 ( stop_crying / stop_thinking_about_you / do_this_without / be_without ) ~2
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
    i need you !to_tell|to_do|to_be|to_know|to_sign|to_hear|to_stop|to_understand|to_pick|to_send|to_be_ok
    i =1 need you ~1 in my life|back|so_bad|$
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
    can not ~2 lose ~1 you|us
    do not know ~3 ( do / live / cope / go_on / be / function / i_am ) ~2 without you
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
    ( a_quick / quick / one ) ~1 yes ~1 ( or_no )? ~1 ( in / by / before / $ )
    in ~1 the ~1 next ~1 ( half / hour / ten / five / few / twenty ) ~2
    ( coming / yes / in / you ) ~1 or ~1 ( not_coming / not_in / no ) ~1
    can ~1 or ~1 ( cannot / can_not )
    ( may / might / will ) ~1 want ~1 to ~1 be ~1 quick ~1
    ( if_it_is_not_you / if_not_you ) ~1 by ~2
    ( want / wants / need ) ~1 ( a / the )? ~1 ( name / deposit / card / answer / decision / yes ) ~2 by ~2
    ( thirty / ten / twenty / two ) ~1 seconds ~1
    before ~1 ( the )? ~1 ( 1st / first / door / gate / plane / doors ) ~2
    ( till / until ) ~1 they ~1 shut ~2
    so ~1 i ~1 can ~1 stop ~1 holding ~2
    ( tell_me ) ~1 whether ~1 you ~1 are ~1 coming ~2
    ( parked ) ~1 on ~1 double ~1 yellows
    when ~1 you ~1 can ~1 find ~1 it ~1 in ~1 you ~2
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
    just ~1 say ~1 yes $
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
    pick up ~1 your ~1 phone
    ( please / just ) pick up $
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
    ^ @lead? ( hurry / chop_chop / tick_tock )
    you ~3 hurry
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
    ( nothing / anything / that / this / it ) for_now
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

PRESSURE_RULES = (
    BEGGING,
    URGENCY,
    NOT_URGENT,
)
