"""Asking for something: proposals, reunions, pleas in other words, replies."""

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
    ( you / are_you / if_you_are ) about ~1 ( @time / at_all / later / ? )
    ( you / are_you / if_you_are / be ) ~1 ( free / around ) ~2 ( @time / for_a / for / to_talk / \
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
    ( do / would ) ~1 you ~1 want to ~1 ( get / eat / share / try / cook / make / order / see / go / do ) ~4 ( @time / \
      some_time / sometime / with_me / together )
    maybe we ~1 ( could / can / should ) ~4
    ( thinking / wondering / hoping / hoped / wondered / thought ) ~3 ( if / whether / that / maybe )? ~1 ( we / \
      you / i ) ~1 ( could / might / would / can / should / wanted ) ~5 ( @meet / @meetv / @time / to )
    if ~1 you ~1 ( ever / would / ever_want / do )? ~2 ( want / feel_like / fancy / are_up_for / like / are_free \
      / felt_like / are_around / are_open / would_be_up ) ~6 ( @meet / @meetv / to )
    ( would / will ) ~1 be ~2 ( nice / good / great / lovely / cool / fun ) to ~2 ( see / meet / talk / catch / \
      hear / hang / have / grab / do )
    if ~1 you ~1 ( felt_like / feel_like / fancied / fancy / wanted_to / want_to / would_like_to ) ~1 ( coming / \
      come / joining / join / popping / pop / dropping / drop / meeting / meet ) ~3
    give me ~4 ( @unit )
    ( any / a ) ~1 chance ~1 ( of_a / you_would / you_could / we_could / we_can / for_a ) ~4
    ( there_is / i_have / got ) ~1 ( a / an )? ~1 ( spare_ticket / extra_ticket / two_tickets / spare / table ) ~6
    ( saturday / sunday / friday / tomorrow / tonight / next_week / this_weekend / the_weekend ) ~1 ?
    you ~1 ( should / could / must ) ~1 ( come / join / meet / visit / call )
    ( coffee / lunch / dinner / drinks / walk / pint / tea / drink / call ) ~2 ( @time / some_time / sometime / \
      soon / next_week / one_day )
    ( coffee / lunch / dinner / drinks / walk / pint / tea / drink / call ) ( with_me / together / then / maybe / \
      again / or_something / there / instead / first / after )? ?
    ( monday / tuesday / wednesday / thursday / friday / saturday / sunday / tomorrow / tonight ) ( at / around / \
      then / morning / afternoon / evening ) ~5 ?
    same time ~2 ( next / tomorrow )
    when ~1 ( can / could ) ~1 ( we / i ) ~2 ( see / meet / talk / call / come )
    what ~1 ( time / day / days ) ~2 ( suits / works / would / are / can ) ~2
    so ~1 ( saturday / sunday / friday )
    ( did / have ) you ~1 ( think / thought / decide / decided ) ~2 about ~2 ( @time / meeting / coming / it / \
      us / what_i / my / coffee / dinner / the_trip / lunch )
    swap|exchange|trade numbers
    """,
)

PROPOSE_TOLD = rules(  # "I wanted to ask if you'd have a coffee with me" asks, however it is wrapped
    "propose",
    """
    ( wanted / want / like / going / meant / meaning ) to ~1 ask ~2 ( if / whether ) ~1 ( we / you ) ~1 ( could / \
      might / would / can / will / want / fancy / fancied ) ~5 ( @meet / @meetv )
    """,
    reported=True,
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
    ( would / could ) you ~2 ( take_me / come_back / have_me )
    ( would / could ) you ~2 consider ~2 ( us / trying / coming / taking )
    ( would / could ) you ~2 ( give / try ) ~2 ( us / this / again / me / another )
    come ~1 ( back / home ) ~1 ( to_me / to_us / please / $ )
    ( we / us ) ~1 ( could / can / should ) ~1 ( be / have / make / try / start / fix ) ~3 ( again / over / work \
      / good / happy / something )
    ( another / one_more / second / last ) ~1 chance
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
    see you ~1 ( there / saturday / sunday )
    you ~1 are ~1 sure ~3 ?
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
    are ~1 you ~1 sure
    ^ sure sure ?
    ^ @lead? why not $
    why not ?
    not ~1 even ~1 ( a / for / one / as / just / coffee / once )
    ( can / could / would / will ) you ~1 ( at_least / just / not ) ~3
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

SELLS_ON = rules(  # what makes little of a no, sells what was declined or asks what is wrong with it: right after one
    "sells_on",
    """
    ( oh / ah / aw / aww / ach / och / ooh ) go ~1 on ~2
    ( go_on ) ~1 ( please / for_old / be_a_devil / you_know / live_a )
    ^ ( oh / ah / ach )? come on $
    come ~1 on ~2 ( though / please / it_is / just / one / live / let / do_not / you / for_old / be )
    it ~1 is ~2 ( just / only / literally / hardly ) ~1 ( a / an / one / lunch / coffee / dinner / tea / food / \
      drinks / brunch / breakfast / pizza / soup / cake / noodles / chips / curry / me / text / talking / friends )
    it ~1 is ~2 ( just / only / literally ) ~1 !fair|right|natural|human|been|that|because|how|what|sad|me|you $
    it ~1 ( does_not_have_to / would_not_have_to / need_not / does_not_need_to ) ~1 ( be / mean / count ) ~4
    you ~1 ( do_not / would_not ) ~1 ( have_to / need_to ) ~1 ( stay / talk / do / bring / like / dress / come_in / \
      sit / eat / drink / speak / think / love ) ~3
    you ~1 would ~2 ( have_fun / love / like / enjoy / feel_better / have_a / see / laugh / not_regret ) ~4
    you ~1 will ~1 ( thank / love / enjoy / see / feel / come_round / come_around / change / laugh / regret / like ) ~3
    it ~1 ( would / will ) ~1 ( be / do ) ~2 ( good / fun / nice / great / lovely / like_old / different / fine / \
      worth ) ~3
    it ~1 would ~1 mean ~4
    ( no_harm_in / where_is_the_harm / what_is_the_harm / what_harm ) ~4
    ( no_one / nobody ) ~1 ( has_to / needs_to / would / will ) know ~2
    ( nothing ) ~1 ( heavy / serious / romantic / big / weird / fancy ) ~1
    i ~1 ( would / will ) ~1 ( pay / cook / drive / buy / bring / behave / be_good / make_it / \
      pick_you / come_to_you / come_over / meet_you / change / do_better ) ~4
    i ~1 ( could / can ) ~1 ( pay / cook / drive / come / pick / bring / book / meet ) ~4
    i ~1 ( will / would ) not ~1 ( even / bite / stay_long / keep_you ) ~4
    ( on_me / my_treat / my_shout / no_strings ) ~1
    ^ ( but / and / so )? why ~1 ( not / no )? ~1 ( though / tho )? $$
    why ~1 ( will / would / can / do ) not ~1 you ~4
    ( what / who ) ~1 ( are ) you ~2 ( scared / afraid / frightened / worried ) ~2
    what ~1 ( would / could / does ) ~1 ( it / that ) ~1 ( cost / hurt / change / matter ) ~3
    what ~1 ( have_you / do_you_have / is_there / is_there_to / do_you_have_to ) ~2 lose ~1
    what ~1 ( is_stopping / is_the_worst / is_so_bad / is_wrong_with / would_it_take / would_i_have ) ~5
    ( so )? that ~1 is ~1 it ?
    just no ?
    ( is_it / is_this ) ~2 because ~4
    ( and / even ) ~1 if ~6 ?
    and if ~6 ?
    ( ok / okay / right / so / well / alright / fine )? ~1 ( a / just_a / one / then_a / maybe_a ) ~1 ( call / \
      phone_call / text / walk / drink / chat / video / letter / voice_note ) ~1 then
    then ( a / just_a / maybe_a ) ~1 ( call / phone / walk / drink / chat / video / letter )
    ( with / what_about_with ) ~2 ( there_too / as_well / there ) ?
    ^^ pl|please|pls|plz|pleas* ( please / just / i_am )? $$
    please ~1 please
    ( do_not / please_do_not ) ~1 ( be_like_that / be_like_this / be_so / say_no / decide_yet / answer_yet / \
      shut_me_out / do_this / be_cold / be_mean )
    ( just_say_yes / say_yes / live_a_little / be_nice / have_a_heart / for_old_time / for_old_times / \
      old_times_sake / give_it_a )
    ( not_taking / will_not_take / cannot_take / do_not_take ) ~1 no ~2
    i ~1 ( will / am_going_to ) ~1 ( ask / try / text / call / write ) ~1 ( again / you_again / next / tomorrow ) ~2
    i ~1 ( came / drove / travelled / flew / got_the_train ) ~1 all ~2 way ~1
    i ~1 ( already / have_already ) ~1 told ~4
    you ~1 ( said / told_me ) ~2 ( maybe / yes / you_would / we_could / we_would / you_might / next / soon ) ~3
    ( you_owe ) ~1 ( me / us ) ~3
    ( one / ten / five / two / three / fifteen / twenty / thirty / 5 / 10 / 15 / 20 / 30 ) ~1 ( hour / minutes / \
      drink / coffee / evening / walk / call / meal / message / date / chance ) ~1 $
    ( think / sleep ) ~1 ( about / on ) ~1 it ~3
    ( minutes / hour / evening / day / night ) ~1 ( of / out_of ) ~1 your ~3
    ^ do ~1 it ~1 for ~3
    ^ ( admit_it / trust_me / just_trust_me / let_me_prove / let_me_show ) ~3
    ( just )? let us ~1 see ~1 how ~3
    you ~1 could ~1 ( bring / come / always / still / at_least ) ~3
    ^ @lead? you ~1 are ~1 coming $
    i ~1 am ~1 ( only / just ) ~1 ( asking / talking_about / saying ) ~4
    i ~1 thought ~1 we ~1 ( were / had / would / could ) ~4
    do_not ~1 you ~2 ( miss / want / think / remember / feel / care ) ~3 ?
    ( that_is / that_was ) ~2 not ~2 ( an_answer / a_reason / fair ) ~3
    we ~1 ( were ) ~1 ( so / really ) ~1 ( good / happy / great ) ~2
    ( making / blowing ) ~1 ( this / it ) ~1 ( bigger / into / up / a_big ) ~3
    ( who_told / who_has_told / did_somebody / did_someone ) ~1 ( you / tell ) ~3
    """,
)

SELLS_IN_A_WORD = rules(  # the same in a word or two, with nothing else in the turn
    "sells_shortly",
    """
    ^^ @asks_on? @asks_on? ( one / 1 / a / an / 5 / 10 / 20 / five / ten / twenty ) ( quick / little / tiny / short / \
      small / single / quiet / last )? ( one / time / once / minutes / mins / min / minute / hour / sec / second / \
      evening / afternoon / text / @meet ) @asks_on? @asks_on? $$
    ^^ @asks_on? @asks_on? ( quick / little / tiny / short ) ( one / minute / min / text / @meet ) @asks_on? $$
    ^^ @asks_on? @asks_on? ( even / just / only ) ( once / a_bit / to_talk / talk ) @asks_on? $$
    ^^ @asks_on? once @asks_on? ?
    ^^ @asks_on? @asks_on? ( some / another / a_different ) ( other )? ( time / day / week ) @asks_on? ?
    ^^ @asks_on? @asks_on? come on @asks_on? @asks_on? $$
    ^^ @asks_on? @asks_on? ( as_a / for_a / like_a ) ( favor / favour / friend / mate ) @asks_on? $$
    ^^ @asks_on? ( do_it / just_do_it / come )? for ( me / us / our_sake / my_sake ) @asks_on? $$
    ^^ @asks_on? do_not be ( so / such_a / a )? ( boring / serious / silly / dramatic / difficult / stupid / daft / \
      cruel / harsh / scared / shy / a_bore / chicken / boring_sod / spoilsport ) @asks_on? $$
    ^^ @asks_on? be ( spontaneous / brave / reasonable / a_sport / serious / real / fair ) @asks_on? $$
    ^^ @asks_on? ( you_are / your ) ( no_fun / so_boring / being_silly / being_boring / being_dramatic ) @asks_on? $$
    ^^ @asks_on? you sure ?
    ^^ @asks_on? y not $$
    ^^ @asks_on? ( last_time / one_time ) ~1 ( i_promise / i_swear )? $$
    ^^ @asks_on? ( i_promise / i_swear / promise )? it will be ( so / really / very )? ( quick / short ) @asks_on? $$
    """,
)

SELLS_NEGATED = rules(  # "you won't even think about it?" denies nothing: it asks for the thinking
    "sells_on",
    """
    you ~1 ( will / would / can / could ) not ~1 ( even / just / at_least ) ~1 ( think / consider / try / give / \
      come / talk / answer / hear / listen / text / call ) ~3 ?
    ( will / would / can / could ) you not ~1 ( even / just / at_least ) ~1 ( think / consider / try / give / come / \
      talk / answer / hear / listen / text / call ) ~3
    """,
    negated=True,
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

ASKING_RULES = (
    PROPOSE,
    PROPOSE_TOLD,
    REUNITE,
    PLEA,
    SELLS_ON,
    SELLS_IN_A_WORD,
    SELLS_NEGATED,
    REPLY_ASK,
    PRACTICAL,
)
