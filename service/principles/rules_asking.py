"""Asking for something: proposals, pleas in other words, reunions, replies; and leaving the other free."""

from __future__ import annotations

from service.principles.pattern import rules

PROPOSE = rules(
    "propose",
    """
    let me ~1 know ~1 if ~5 ( appeals / suits / interest / fancy / tempts / takes_your ) ~2
    ( can / could / let_me ) i? ~1 make ~1 it ~1 up ~1 to ~1 you ~2
    i ~1 want ~1 us ~1 to ~1 ( go / try / meet / do / be ) ~3
    ( would ) ~1 like ~1 to ~1 see ~1 you
    come ~1 ( stay / see / sleep / spend / watch / eat / have ) ~3
    you ~1 would ~1 be ~1 welcome ~2
    ( could / can ) ~1 drive ~1 ( down / over / up / to ) ~3
    ( shall / should ) we ~3
    ^ ~1 ( ten / nine / eight / seven / six / five / four / three / half / noon / 10 / 11 / 12 / 1 / 2 / 3 / 4 / \
      5 / 6 / 7 / 8 ) ~2 at ~3 ?
    ( when ) ~1 ( are ) you ~1 free
    are you free ~3
    let us ~2 ( @meet / @meetv )
    let us ~1 ( do_something / do_that / do_it / go )
    ( could / can / shall / should / might / would / may / will ) we ~5 ( @meet / @meetv )
    ( could / can / shall / should / might ) we ~4 ( @time / in_person / face_to_face / properly / go / try )
    ( we / you_and_i / you_and_me / us_two ) ~1 ( could / should / can / might / ought_to / must / need_to / \
      have_to ) ~3 ( @meet / @meetv / do_something )
    ( do / would / could ) you ~2 ( want / like / fancy / care / feel_like / be_up / be_open / be_free / \
      consider / have_time / be_ok_with / be_willing / mind_if_we / be_interested / come / meet / join / see ) \
      ~6 ( @meet / @meetv / me / together )
    ^ @lead? want to ~4 ( @meet / @meetv / come / join / go )
    fancy ~1 a|some|getting|going|meeting|coming|grabbing ~3
    ( how / what ) about ~3 ( @meet / @meetv / @time )
    up for ~4 ( @meet / @meetv / that / it )
    ( you / are_you / if_you_are / be ) ~1 ( free / around / about ) ~2 ( @time / for_a / for / to_talk / \
      to_meet / to_chat / at_all / ? / any )
    ( are / were ) you ~1 ( doing_anything / busy / free / around ) ~2 ( @time / later )
    i ~1 would ~2 ( love / like ) to ~2 ( see / take / meet / buy / catch / cook / hear_your_voice / call / \
      show_you / talk / treat / invite / come / sit_down / have )
    i ~1 ( want / need / have ) ~1 to ~1 ( see_you / meet / talk_to_you / meet_you / hear_your_voice / \
      explain_in_person / take_you / explain / talk_about_us / talk_properly )
    ( can / could / may / might ) i ~2 ( see / call / ring / take / buy / come / visit / meet / pick_you / cook \
      / swing / drop / stop_by / facetime / treat / phone / tempt / invite ) ~1
    let me ~1 ( take / buy / cook / come / see / explain / call / make_it_up / show / pick_you / prove / treat / \
      talk / drive / help_you )
    ^ @lead? @lead? ( meet / call / ring / phone ) me
    ^ @lead? @lead? come ~1 ( over / round / with_me / to_mine / see / for / by / and )
    maybe we ~1 ( could / can / should ) ~4
    ( thinking / wondering / hoping / hoped / wondered / thought ) ~3 ( if / whether / that / maybe )? ~1 ( we / \
      you / i ) ~1 ( could / might / would / can / should / wanted ) ~5 ( @meet / @meetv / @time / to )
    if ~1 you ~1 ( ever / would / ever_want / do )? ~2 ( want / feel_like / fancy / are_up_for / like / are_free \
      / felt_like / are_around / are_open / would_be_up ) ~6 ( @meet / @meetv / to )
    ( would / will ) ~1 be ~2 ( nice / good / great / lovely / cool / fun ) to ~2 ( see / meet / talk / catch / \
      hear / hang / have / grab / do )
    give me ~4 ( @unit )
    ( any / a ) ~1 chance ~1 ( of_a / you_would / you_could / we_could / we_can / for_a ) ~4
    ( there_is / i_have / got ) ~1 ( a / an )? ~1 ( spare_ticket / extra_ticket / two_tickets / spare / table ) ~6
    ( saturday / sunday / friday / tomorrow / tonight / next_week / this_weekend / the_weekend ) ~1 ?
    you ~1 ( should / could / must ) ~1 ( come / join / meet / visit / call )
    ( coffee / lunch / dinner / drinks / walk / pint / tea / drink / call ) ~2 ( @time / some_time / sometime / \
      ? / soon / next_week / one_day )
    same time ~2 ( next / tomorrow )
    when ~1 ( can / could ) ~1 ( we / i ) ~2 ( see / meet / talk / call / come )
    what ~1 ( time / day / days ) ~2 ( suits / works / would / are / can ) ~2
    so ~1 ( saturday / sunday / friday )
    ( did / have ) you ~1 ( think / thought / decide / decided ) ~2 about ~2 ( @time / meeting / coming / it / \
      us / what_i / my / coffee / dinner / the_trip / lunch )
    swap|exchange|trade numbers
    """,
)

REUNITE = rules(
    "reunite",
    """
    ( can / could / should / would / might / shall / maybe ) ~1 ( we / you ) ~5 ( @reunite )
    i ~1 ( want / would_like / would_love / need / hope / wish / am_hoping / wanted ) ~3 ( @reunite )
    i ~2 want ~1 ( us / you ) ~2 ( back / to_try / to_be_together / again )
    let us ~2 ( @reunite )
    ( give / giving ) ~1 ( us / me / this / it ) ~2 ( chance / shot / try / go / another )
    ( is / was / would ) ~1 there ~2 ( any / a / still / even )? ~1 ( chance / way / hope / possibility / future \
      / part ) ~3 ( us / we / you / me / try )?
    think ~1 about ~1 us
    ( would / could ) you ~2 ( consider / take_me / come_back / have_me / give / try )
    come ~1 ( back / home ) ~1 ( to_me / to_us / please / $ )
    ( we / us ) ~1 ( could / can / should ) ~1 ( be / have / make / try / start / fix ) ~3 ( again / over / work \
      / good / happy / something )
    ( a / another / one_more / second / last ) ~1 chance
    try ~1 again
    start ~1 ( over / again / fresh )
    back ~1 together
    not ~1 too_late ~1 for ~1 us
    ( still / believe_in / fight_for / fighting_for / save ) ~1 us
    do you ~2 ( think / believe / feel / see ) ~4 ( us / we ) ~2 ( could / can / again / back / ever / have / \
      might )
    """,
)

PLEA = rules(  # asking on, in other words: only after a no
    "plea",
    """
    oh go ~1 on ~2
    you ~1 are ~1 sure ~3
    does ~1 that ~1 change ~1 anything ~1
    ( come ) ~1 and ~1 see ~1
    i ~1 will wait ~2
    i ~1 will ~4 when i ~1 ( like / want / feel_like )
    ( speak_for_yourself )
    ( friends ) ~2 least ~3
    ( just )? answer ~1 ( one / a / my ) ~2 question
    it ~1 is ~1 ( just / only ) ~1 a ~2
    ( then_it_is / it_is ) ~1 not ~1 a ~1 date ~2
    ( leave_you_alone / never_bother ) ~1 ( forever / after / again ) ~2
    overthinking|overreacting ~1 ( it / this ) ~2
    ( give_me / pick / name ) ~1 a ~1 ( day / time / date ) ~2
    ( just / at_least ) ~1 come ~3
    how ~1 ( much / long ) ~1 ( space / time / is_a_while / exactly ) ~3
    ( when ) ~1 ( then / can_i / should_i / do_i ) ~2
    when ~1 ( can / may / should ) i ~2 ( text / call / write / ask / try ) ~2
    does not have to be
    do not ~1 get to decide
    i ~1 am coming
    ( well / ok / so ) when ~1 ( then )?
    ( can / could / may ) i ~2 ( call / text / write / ring / see ) ~3
    i ~1 ( want / need ) ~1 an ~1 answer
    ( you_promised / you_said_we ) ~3
    ( just / only / even / like / literally ) ~2 ( one / ten / five / two / three / fifteen / twenty / thirty / \
      half / an / a / a_few / a_couple_of / 5 / 10 / 15 / 20 / 30 ) ~1 ( @unit )
    ( ten / five / fifteen / twenty / thirty / 5 / 10 / 15 / 20 / 30 / one / half_an / an ) ~1 ( minutes / min / \
      mins / hour ) ~2 ( that_is_all / tops / max / ? / $ )
    what ~1 if ~1 ( i / we / it / you )
    ( are / you ) ~1 you? ~1 sure
    why not $
    why not ?
    not ~1 even ~1 ( a / for / one / as / just / coffee / once )
    ( can / could / would / will ) you ~2 ( at_least / just / please / not ) ~3
    ( at_least / just ) ~1 ( let_me / think / hear / meet / talk / give / consider / tell / once / one / \
      a_coffee / say / see / read / listen / answer / for )
    hear ~1 me ~1 out
    ( just / please / at_least / but / ^ ) ~1 ( think / sleep ) ~1 ( about / on ) ~1 ( it / that / us )
    ( change / changes ) ~1 your ~1 mind
    ( reconsider / rethink )
    ( one / this ) ~1 last ~1
    ( will / am ) ~1 not ~1 ( give / giving ) ~1 up
    i ~1 ( will / am_going_to / am ) ~2 ( keep_trying / wait_for_you / keep_asking / ask_again / try_again / \
      fight_for / waiting_for_you / keep_writing / keep_hoping / wait_as_long / prove / convince / win / \
      be_waiting )
    i ~1 ( am )? ~2 ( near_you / nearby / in_the_area / around_the_corner / in_town / close_by / passing / \
      in_your_part ) ~2
    i ~1 ( still )? ~1 ( think / believe / feel / know ) ~2 we ~1 ( should / could / can / have / belong / owe / \
      need )
    ( maybe / perhaps ) ~1 ( next / another / some_other / in_a / later / after / when / just / then / once ) ~3
    ( maybe / how_about / what_about ) ~1 ( another / some_other / a_different ) ~1 ( time / day / week / place )
    what ~1 ( about / would_it_take / can_i_do / do_i_have_to_do / if ) ~4
    ( how_about / what_about ) ~3
    ^ ( oh / ah / ach )? come on $
    but ( can_we / could_we / what_if / maybe_we / if_we / i_still_want / i_want_to_see / i_need_to_see / \
      i_thought_we / i_really_want ) ~3
    ( is_it / is_that ) ~1 ( a_no / a_never / really / a_maybe / final ) ~2
    so ~1 ( maybe / not_never / there_is_a_chance / that_is_a_maybe / there_is_still )
    ( never_say_never / not_a_no / playing_hard_to_get / you_do_not_mean / you_do_not_really_mean / \
      you_will_change / you_will_see / you_will_miss )
    ( give_me / need ) ~1 ( one / a ) ~1 ( good )? ~1 reason
    i ~1 ( just / only ) ~1 ( want / need / wanted / ask ) ~1 ( to_see / to_talk / one / a / five / ten / \
      to_meet / you_to / to_explain / to_hear )
    ( would / will / does ) ~1 ( it / that / one_coffee / a_coffee ) ~1 ( really / be )? ~1 ( hurt / be_so_bad / \
      that_bad / kill )
    we ~1 do not ~1 have ~1 to ~1 ( talk / call / make / do / be / discuss / say )
    ( as / just_as / only_as ) friends ?
    just ~1 ( as_friends / friends / coffee / a_coffee / a_walk / a_drink / a_quick / a_call / one )
    ( so_when / when_would / when_can / when_will / how_long ) ~4
    i ~1 ( already / have_already ) ~1 ( booked / bought / got / made / paid ) ~3
    """,
)

REPLY_ASK = rules(
    "reply_ask",
    """
    ( please / just ) ~1 ( reply / answer / respond / text_back / write_back / talk_to_me / say_something / \
      text_me / call_me )
    ( are / is ) ~1 you ~1 ( there / ok / alright / ignoring / mad / angry / upset / getting_these / even )
    ( did / have ) i ~2 ( say / said / do / done / upset / offend ) ~2 ( something / anything / you )
    ( did / have ) you ~2 ( get / see / read / got / seen / receive ) ~1 ( my / this / that / it )
    ( hello / helloo / hellooo / you_there / u_there / anyone_there / knock_knock ) ?
    ( say / tell_me ) ~1 something
    ( can / could / will ) you ~2 ( reply / answer / respond / let_me_know / text_me )
    """,
)

PRACTICAL = rules(  # offers and requests about things, not about the two of us
    "practical",
    """
    ^ @lead? ( send / bring / pass / lend / forward / ring / give / grab / save / pick / drop / ask ) ~3
    ( will / would ) you ~3
    i ~1 could ~1 do ~1 with ~3
    ( are_you_driving / you_coming / coming / fancy ) ~2 ?
    ( can / could ) you ~3
    ( are_we_still / shall_i / shall_we ) ~3
    do ~1 you ~1 want ~3
    ( which / what ) ~1 ( week / day / time / date ) ~1 ?
    ( want / like / need ) ~1 me ~1 to ~3
    ( shall / should / can / could / may ) i ~2 ( post / drop / send / leave / bring / forward / keep / hand / \
      collect / pick / fetch / get / take / give / call / write / answer ) ~3
    ( tell_me / let_me_know / say ) ~1 ( where / when / how / which / what / if ) ~3
    i ~1 ( will / can / could / am_happy_to ) ~2 ( post / drop / send / leave / bring / forward / hand / take / \
      have / swap / keep / do ) ~3
    ( can / could / would / will ) you ~2 ( sign / send / take / bring / swap / have / pick / collect / drop / \
      check / look / forward / do / help ) ~3
    ( if_i_wrote / if_i_write / to_write ) ~4
    ( works / suits ) ~3 if
    ( one_of_us / either_of_us / there_is_a ) ~3
    do you want ~2 ( it / them / your / back / any )
    """,
)

EASY = rules(
    "easy",
    """
    otherwise ~3
    ( nothing ) ~1 has ~1 to ~2
    ( that_is / it_is ) ~1 all ~1 right ~1 too
    ( have_you / or_have_you ) ~1 got ~1 that ~1 covered
    ( would_sooner / sooner ) ~1 have ~1 that ~2
    ( now_and_again / now_and_then / at_most ) ~2
    shout ~1 if ~3
    let ~1 me ~1 know ~1 if ~3 ever ~2
    ( ever ) ~1 ( appeals / suits / fancy ) ~2
    ( at_whatever / whatever_speed / whatever_pace ) ~2
    be ~1 as ~3 as ~1 you ~1 ( need / like / want )
    in_case ~1 they ~1 ring
    if ~1 you ~1 want ~1 ( any_of_it / it ) ~3
    if ~1 you ~1 fancied ~3
    ( shall_i / should_i ) ~1 ( go / leave / get_off / stop / ring_off ) ~3
    ( suit / suits / works ) ~2 ( or ) ~3
    ( least / less ) ~1 hassle ~2
    ( say / saying ) ~1 no ~2
    ( come_or / or_do_not / take_it_or_leave ) ~2
    ( welcome ) to ~4
    ( or ) ~3 ( not / leave_it / post / instead / later / another / some_other / somewhere_else / skip / never ) ~2
    ( if ) ~1 ( that / it ) ~1 is ~1 ( ok / alright / fine / easier / any_good / any_use / good / all_right ) ~3
    ( tell_me / say / shout / let_me_know ) ~1 if ~4
    ( no / a_no ) ~1 is ~4 ( answer / fine / ok / reply / response )
    ( whenever / wherever / however / whichever ) ~3
    ( any / whatever ) ~1 ( day / time / evening ) ~2
    happy ~1 ( either_way / whichever / with_either )
    if ~1 you ~1 ( can / are_around / could / would_rather / do_not_mind )
    ( how / what ) ~1 ( does_that / would_that / does_this ) ~1 ( sound / suit / work ) ~2
    no rush
    no ~1 ( pressure / rush / worries_if / hurry / obligation / stress / big_deal / hard_feelings / problem_if / \
      strings / expectations / need_to / worries_either / drama )
    ( totally / completely / absolutely / perfectly )? ( fine / ok / okay / alright / cool / understandable ) ~1 \
      if ~1 ( not / you / no / you_would_rather / that / it / the_answer )
    if ~1 not ,? ~2 ( fine / ok / no / all_good / that_is / i / totally / also / understand / cool / alright / we )
    ( if / only_if / whenever / when ) ~2 you ~1 ( would_like / like / want / feel_like / fancy / are_up / \
      are_free / ever / feel_up / have_time / have_a / feel_ready / are_ready / wanted / would_want )
    ( if_that / if_it ) ~2 ( suits / works / feels / is ) ~1
    ( up_to_you / your_call / entirely_up / completely_up / your_choice / your_pace / at_your / you_decide / \
      you_choose )
    ( feel_free / free ) to ~1 ( say_no / ignore / pass / skip / decline / not )
    ( say_no / can_say_no / to_say_no / a_no / no_is / saying_no / say_so / a_thumbs )
    ( do_not / need_not / does_not ) ~1 ( have_to / need_to / feel_you_have ) ~2 ( answer / reply / respond / \
      come / decide / say_yes / say_anything / now )
    ( or_not / or_another_time / or_some_other / or_never / or_skip / or_we_can_leave / or_leave_it )
    ( just_a_thought / just_an_idea / just_putting_it )
    ( rather_not / would_rather_not / prefer_not / not_your_thing / not_up_for / too_soon / too_much ) ~2
    not ~2 ( fine / ok / no_problem ) ~1 too
    ( another_time / some_other_time ) ~1 is ~1 fine
    ( i_will_understand / i_would_understand / i_totally_get / i_get_it_if / understand_if ) ~3
    ( whatever_you / either_way / both_fine / easy_either )
    ( half_an_hour / an_hour / one_hour / twenty_minutes / quick / short / a_quick / small )
    open ~1 ( invitation / offer )
    """,
    negated=True,
)

FREE = rules(  # says in so many words that the other is free; needs no proposal beside it
    "free",
    """
    ( whichever / whatever ) ~1 is ~2 ( least / handiest / easiest / best / easier / bother ) ~3
    ( leave_it_altogether / leave_it_there ) ~2
    you ~1 ( say / pick / choose / decide / can_pick / can_choose / can_decide ) ( the_day / the_time / \
      the_place / when / where / $ ) ~1
    ( as_long_as / as_slow_as / as_far_as / as_little_as / as_much_as ) ~1 you ~1 ( like / want / need ) ~2
    whenever ~1 you ~1 ( like / want / feel / fancy / are_ready ) ~1
    only ~1 if ~1 you ~4
    ( you_get_to / you_are_free_to / free_to ) ~1 ( leave / stop / say / go ) ~3
    ( need_not / does_not_have_to / do_not_have_to ) ~1 be ~3
    if ~1 you ~1 ( do_not / did_not / would_not ) ~1 ,? ~1 you ~1 ( do_not / did_not / would_not )
    ( say_no / saying_no ) ~1 to ~1 the ~1 lot
    ( just_hang_up / hang_up_on_me / i_will_not_be_offended / no_offence ) ~2
    if ~1 ( it_only / that_is_all / that_never / it_never ) ~4
    ( or_stop / or_not_at_all / or_leave_it / or_never ) ~1
    there ~1 is ~1 no ~1 hurry ~2
    if ~1 i ~1 see ~1 you ~1 i ~1 see ~1 you
    ( is_for_you_to / that_is_yours_to / yours_to ) ~1 ( weigh / decide / say / choose ) ~1
    ( i_can_go / i_can_stop / we_can_stop / i_will_stop ) ~1
    ( can ) ~1 ( also )? ~1 just ~1 be ~3
    no ~1 need ~1 to ~1 ( answer / reply / say / decide / write ) ~1
    ( with_or_without / there_or_not ) ~1 you
    ( if_ever / if_you_ever ) ~1 ( want / fancy / feel ) ~3
    ( either / any ) ~1 is ~1 ( fine / grand / good / ok )
    not ~1 ( on_you / for_you_to_do ) ~2
    """,
    negated=True,
)

SMALL = rules(
    "small",
    """
    ( coffee / tea / walk / call / phone / chat / cuppa / ice_cream / drink / lunch / hour / stroll / pint / \
      half_an_hour / bench / cafe / hot_chocolate / quick / croissant / cake / bagel )
    """,
)

STEP_BACK = rules(
    "step_back",
    """
    catch you ~1 ( another / later / some )
    take your time
    take ~1 ( all_the_time / as_long / all_of_it )
    take it , ~3
    leave ~1 you ~1 to ~1 it
    all good $
    whenever ~1 you ~1 ( like / want / have )
    i ~1 will ~2 ( leave_you / leave_it / let_you / stop / step_back / back_off / give_you / respect / be_quiet \
      / go_now / get_out_of / stay_away / keep_my_distance / delete / take_that )
    i ~1 will not ~1 ( ask / text / write / call / contact / bother / push / bring / message / mention / press / \
      come / reach / try / keep / chase / argue )
    will ~1 ( leave / let ) you ~1 ( be / to / go / alone / get )
    leave ~1 it ~1 ( there / at_that / here / with_you )
    ( do_not / no ) ~1 ( need / worries / need_to ) ~1 ( to )? ~1 ( reply / answer / explain / apologize / decide )
    ( sounds / seems / looks ) ~2 like ~2 ( you_are / now_is / a_bad / it_is_a / today ) ~3 ( busy / tired / bad \
      / time / lot / not )
    ( another / some_other ) ~1 time ~1 then
    enjoy ~1 ( your / the ) ~1 ( evening / day / night / weekend / week / dinner / film / rest )
    ( talk / speak / catch_you ) ~1 ( soon / later / some / another )
    ( i_am )? ~1 ( off_now / off_to_bed / going_to_bed )
    take ~1 care
    """,
    negated=True,
)

ACCEPT = rules(  # taking a no as a no
    "accept",
    """
    then ~1 ( not / let_us ) ~2
    let us ~1 ( stop / leave_it / not )
    ( no_probs / no_prob / np / no_sweat / fair_do / as_you_wish / as_you_like ) ~1
    ( noted ) ~1 the ~1 ( arrangement / request ) ~2
    it ~1 will ~1 keep
    thanks ~1 for ~1 saying ~1 it
    that ~1 is ~1 all ~1 right ~1 too
    ( ring_off / get_off / hang_up ) ~1 first ~2
    not ~1 going ~1 to ~1 ( chase / push / press / ask / argue / fight ) ~2
    ^^ ( all_right / alright / ok / okay ) . ~1 ( no / did ) ~2
    be ~1 as ~2 as ~1 you ~1 need ~2
    ( fine / ok / alright ) ~1 to ~1 ( live / be ) ~1 in ~2
    that ~1 is ~1 alright
    ( right_so / grand / no_bother / fair_dos / fair_play / sound / all_good / no_stress / say_less / heard / \
      copy_that / bet / cool ) ~1 $
    ( let / leave ) ~1 you ~1 ( go / to_it / be / in_peace ) ~1
    mind yourself
    leave ~1 you ~1 in ~1 peace
    ( let_us ) ~1 leave ~1 it ~2
    get ~1 some ~1 ( sleep / rest ) ~1
    no ~1 need ~1 to ~1 ( write / reply / answer / text ) ~2
    ( daytime / weekdays / text / email ) ~1 only ~2
    ( deleting / deleted ) ~2 ( chat / number ) ~2
    i ~1 see $
    i ~1 ( wish ) ~1 you ~3
    totally get ~2
    ( bye / goodbye ) ~1 ( love / then / x / for_now )?
    every ~1 good ~1 thing
    ^^ ~1 ( yes / true ) , ? ~1 ( probably / you / that / i )
    probably ~1 ( wise / right / for_the_best / best / fair / sensible )
    ( i_will / will ) ~1 ( be_quiet / stay_off / stay_away / keep_it / keep_to / have_them / film / send_it / \
      do_that / be_gone / take_that )
    take ~1 ( your_time / all_the / all_of / as_long / as_much )
    take it , ~3
    shame , ~3
    ( you_do_not_have_to_be_sorry / do_not_be_sorry / no_need_to_be_sorry / nothing_to_be_sorry / \
      no_need_to_apologize )
    ( happy / glad / pleased ) for you
    ( thank_you / thanks ) for ~1 ( thinking / considering / being_straight / telling )
    i ~1 ( hope / am_glad ) ~1 ( he / she / they / you_two / you_both ) ~3
    go well
    i think so too
    ( whatever_you_decide / your_decision / your_call / up_to_you )
    ( so_be_it / right_then / alright_then / ok_then )
    you ~1 ( were / are ) ~1 ( straight / clear / honest / right )
    whenever|never ~1 ( or / , )
    i ~1 hear ~1 ( it / you / that )
    ^^ ~1 ( ok / alright / understood / fair_enough / got_it / fair / of_course / right / sure / noted / \
      no_problem / no_worries / okay / oh_ok / thank_you / thanks / message_received / all_right / that_is_fair \
      / that_is_ok / i_see / totally / completely )
    i ~2 ( understand / respect / get / accept / hear / appreciate ) ~1 ( that / it / you / your / $ / \
      completely / and / , / why / what )
    ( that / it ) ~1 is ~3 ( ok / fair / fine / your_call / your_right / your_decision / your_choice / clear / \
      alright / completely / understandable / enough_for_me / up_to_you )
    ( that_makes / makes ) ~1 sense
    ( thank / thanks ) ~1 ( you )? ~1 for ~2 ( telling / saying / being / letting / your / the / answering / \
      the_honesty / an )
    i ~1 will ~2 ( respect / leave / stop / let / step / give / not / back / do_that / go / keep_to )
    i ~1 will not ~1 ( ask / text / write / call / contact / bother / push / bring / message / mention / press / \
      come / reach / try / keep / chase / argue / send )
    ( no_worries / no_problem / no_hard_feelings / no_need_to_explain / say_no_more / you_do_not_owe / \
      you_do_not_have_to_explain / you_owe_me_nothing )
    ( take_care / take_all_the_time / take_your_time / take_the_time / as_long_as_you_need / wish_you / \
      all_the_best / look_after_yourself / be_well )
    you ~1 do not ~1 ( owe / have_to / need_to ) ~3
    you ~1 ( have / had ) ~2 ( every_right / told_me / said_it / been_clear / made_it_clear / made_yourself )
    ( heard / received / clear / loud_and_clear / point_taken / fair_play / that_is_that ) ~1 $
    whenever ~1 ( you ) ~2 ( ready / want / like / feel )
    will ~1 ( leave / let ) ~1 ( you / it / this / that ) ~1 ( be / alone / go / there / here )
    i ~1 ( should_not / should_never / had_no ) ~1 ( have )? ~1 ( asked / pushed / business / right )
    glad|good you ~1 ( told / said )
    """,
    negated=True,
)

ASKING_RULES = (PROPOSE, REUNITE, PLEA, REPLY_ASK, PRACTICAL, EASY, FREE, SMALL, STEP_BACK, ACCEPT)
