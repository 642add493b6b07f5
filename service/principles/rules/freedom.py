"""Leaving the other free: an easy way out, stepping back, taking a no as a no."""

from __future__ import annotations

from service.principles.pattern import rules

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
    ( say_no / can_say_no / to_say_no / a_no / no_is / saying_no / just_say_so / say_so_and / a_thumbs )
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
    no ~1 bother ~2 if ~1 not ~1
    any ~1 of ~1 ( them / those / these / it ) ~2 ( right / fine / ok / good / grand ) ~2
    if ~3 ( bad_idea / not_on / too_much / a_no ) ~2 i ~1 will ~3
    no ~1 answer ~1 ( means / is ) ~3
    ( with_or_without ) ~1 ( company / you ) ~1
    if ~1 it ~1 slips ~3
    ( nowt / nothing ) ~1 at ~1 all ~1
    not ~1 ( today_or / today ) ~1 or ~3
    ( i_am_not_counting / not_counting ) ~1
    ( keeping_it / a_no / leaving_it ) ~1 is ~1 a ~1 good ~1 answer ~1
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

FREEDOM_RULES = (
    EASY,
    FREE,
    STEP_BACK,
    ACCEPT,
)
