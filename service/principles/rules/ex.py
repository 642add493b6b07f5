"""What the ex's words do, where no act says so: a no, a soft no, a boundary, a question, coolness."""

from __future__ import annotations

from service.principles.pattern import rules

FIRM = rules(
    "firm",
    """
    ( this_is / it_is ) ~1 where ~1 we ~1 leave ~2
    ( blocking / block ) ~1 this ~1 number ~2
    can ~1 not ~1 be ~1 ( around / near ) ~1 you ~2
    i ~1 will ~1 not ~1 live ~3
    ( can_not / cannot ) ~1 be ~1 in ~1 touch ~2
    i ~1 do_not ~1 wish ~1 to ~3
    through ~4 ( office / lawyer / solicitor ) ~1
    i ~1 ( have )? ~1 said ~1 it ~2 ( times / already / before ) ~2
    i ~1 do_not ~1 need ~1 ( an / your ) ~1 ( apology / help ) ~2
    ( leave_it_as ) ~2
    ( my / the ) answer ~1 is ~1 ( still )? no
    ( delete / deleting / block / blocking ) ~2 ( your / this ) number
    ( would_not / will_not ) ~1 change $
    do_not think ~1 there ~1 is ~3
    ( the ) last ~1 time ~1 ( we / i / you ) ~3
    ( a ) no ~1 from ~1 me
    ( it_is ) ~1 a ~1 no $
    ( should_be / is ) ~1 the ~1 last ~3
    i ~1 ( can_not / cannot ) unknow ~2
    ^^ no $
    ^^ no thanks|thank_you
    ^^ ~2 ( i_would )? ( rather_not / prefer_not )
    i ~1 would ~1 ( rather / prefer ) ~1 not
    i ~2 ( do_not / did_not / no_longer ) ~2 want ~1 ( to / this / you / that / us / any / a / it / your / \
      anything / contact ) ~2
    i ~2 do_not ~1 ( think / feel_like ) ~1 ( that )? ~1 ( i_want / i_can_do_this / i_should / we_should / \
      it_is_a_good / that_is_a_good / it_is_a_great / that_is_a_great / it_is_wise / that_is_wise / it_would_be \
      / so / that_would / this_is_a_good / there_is_anything / i_will )
    i ~1 can ~1 not ~1 ( do_this / do_that / be_with / go_back / see_you / meet_you / keep_doing / come_back / \
      go_through / give_you_what / be_your / do_it ) ~2
    i ~1 ( am_not / am_never / will_not_be / will_not ) ~2 ( interested / coming / going_to / meeting / doing / \
      getting / changing / meet / see / come / be / do / talk / reply / answer / available / looking / open_to / \
      comfortable_with )
    ( it_is / this_is / we_are / i_am / it_was / that_is ) ~2 ( over / done / finished / the_end / through )
    ( leave_me ) ~1 ( alone / be )
    lose ~1 my ~1 number
    ( please / just / you_need_to / i_need_you_to / i_want_you_to / need_you_to / would_like_you_to ) ~2 ( stop \
      ) ~1 ( writing / texting / calling / contacting / messaging / asking / doing / this / it / $ )
    stop ~1 ( writing / texting / calling / contacting / messaging / asking / trying / reaching )
    ( do_not ) ~1 ( contact / text / call / write / message / come / ring / wait_for ) ~1 ( me / to_me / here / \
      over / round / by / again / any_more / $ )
    ( not ) ~1 ( going_to_happen / happening / gonna_happen / interested / going_there / doing_this / \
      a_good_idea / the_answer )
    ( never ) ~1 ( going_to_happen / again / getting_back )
    ( there_is / there_will_be ) ~1 no ~1 ( us / we / chance / going_back / future / way )
    i ~1 have ~2 moved ~1 on
    the ~1 answer ~1 is ~1 ( still )? ~1 no
    ( it_is / that_is / still / said / my_answer_is / have_to_say / going_to_say / so ) ~1 ( a )? ~1 no $
    i ~1 ( said ) ~1 no
    i ~1 ( will / am_going_to / have_to / would / think_i_will ) ~1 ( pass / say_no / decline / leave_it )
    ( i_do_not_see ) ~2 ( us / it / that / a )
    ( not ) ~1 ( meeting / getting_back / seeing_you / coming_back / trying_again )
    no ~1 ( more ) ~1 ( texts / calls / messages / chances / contact )
    ( that_ship_has / we_are_not_getting / we_will_not_be / we_are_never )
    ( this_has_to / it_has_to / has_to_be ) ~2 ( stop / end / last )
    ( i_cannot / i_can_not ) ~1 ( meet / see / come / do ) ~2 ( up )? $
    """,
    negated=True,
)

SOFT = rules(
    "soft",
    """
    need ~1 quiet ~2
    ( have_not / not ) ~1 decided ~1
    depends ~1 on ~3
    ( dunno / not_there ) ~2
    ( rather ) ~1 you ~1 did ~1 not ~3
    not ~1 saying ~1 no ~2
    i ~1 am ~1 saying ~1 i ~1 do_not ~1 know
    ( i_am / am / still / really / honestly ) not ~1 ( sure / certain / convinced ) !what|where|which|who|when|how
    ^ not ~1 ( sure / certain / convinced ) !what|where|which|who|when|how
    i can not , ~1 ( i / we / my / the / it / work / got / have )
    ( cannot_promise / can_not_promise / no_promises / need_to_check / hard_to_say / do_not_get_your_hopes )
    ( for_a_while / for_now / until_i / not_until ) ~1
    i ~1 do_not ~1 know ~1 ( if / about / whether / that / what ) ~1 ( i / we / this / it / that / us ) ~2
    i ~1 do_not ~1 know ~1 yet
    ( maybe / perhaps ) ~1 ( some_day / someday / later / another / sometime / some_time / one_day / when / in / \
      not / we_will / next / after / eventually )
    ( let_me / need_to / have_to / want_to / going_to / will / got_to ) ~1 ( think / sleep ) ~1 ( about / on / \
      it / $ / first / over )
    i ~2 need ~2 ( time / space / to_think / a_while / a_bit / more_time / some )
    not ~1 ( right_now / now / yet / today / tonight / this_week / ready / this_time / at_the_moment / \
      for_a_while / any_time / anytime )
    can ~1 not ~2 ( right_now / now / yet / today / tonight / this_week / at_the_moment / this_weekend / tomorrow )
    ( do_not_think ) ~1 i ~1 ( can / am_ready / could / have )
    ( do_not_think_i_can / do_not_think_i_could / do_not_think_i_am )
    ( some_other / another ) ~1 time
    ( rain_check / raincheck / we_will_see / i_will_see / i_will_let_you_know / ask_me / see_how / play_it_by )
    ( is / be / still / feels / feel ) ~2 too ~1 ( soon / much / early / fast / raw )
    ^ too ~1 ( soon / much / early / fast / raw )
    not ~2 ( good / great / best ) ~1 ( time / moment )
    ( bad / wrong ) ~1 ( time / moment )
    i ~1 can not ~2 talk ~2
    i ~1 am ~1 ( in_a_meeting / driving / in_the_middle_of ) ~2
    ( part_of_me / half_of_me ) ~6
    ( wary / scared / nervous / hesitant / afraid ) ~1 ( of / about ) ~1 ( starting / getting / going / this / \
      us / that / doing / it / trying ) ~2
    not ~1 ( really )? ~1 up ~1 for ~2
    i ~1 would ~1 ( have_to / need_to ) ~1 ( think / see / check )
    ( it_is / that_is / this_is ) ~2 ( too_much / a_bit_much / much_to / soon / hard_for_me )
    ( one_day / some_day / someday ) ~1 ( maybe / perhaps )
    ( hesitant / wary / unsure / torn / on_the_fence / of_two_minds / in_two_minds )
    ( we_can / can_we / could_we ) ~1 ( leave_it / see ) ~3
    ( take_it_slow / slow_down / let_us_not_rush / one_step )
    ( i_might / might_be / possibly ) ~1
    """,
    negated=True,
)

SOFT_WEAK = rules(  # soft only as an answer to a proposal
    "soft_weak",
    """
    i do_not know $
    ( kind_of / pretty / really / quite / so / a_bit / very / super ) ~1 busy
    busy ~1 ( this / all / with / at / until / for / week / these / $ )
    maybe $
    ( hmm / hm / dunno ) ~2
    i ~1 ( am / have ) ~1 ( working / plans / away / got )
    """,
    negated=True,
)

BOUNDARY = rules(
    "boundary",
    """
    ( go / going ) ~1 slow|slowly ~2
    i ~1 need ~1 you ~1 to ~1 ( stop / leave / respect / give ) ~3
    ( not_fight / do_not_fight / and_not ) ~1 me ~2
    i ~1 do_not want ~1 the ~4 again
    please ~2 ( do_not / stop / never / not )
    ( do_not ) ~1 ( call / text / write / come / ask / talk / bring / send / shout / push / pressure / contact / \
      message / raise / make ) ~3
    i ~2 need ~1 ( you )? ~2 ( to_stop / to_respect / to_give / space / distance / to_not / to_leave / time / \
      some_space / not_to )
    i ~1 ( am_not / will_not ) ~2 ( discussing / discuss / talking_about / talk_about / going_into / \
      getting_into / going_to_talk / going_to_discuss )
    i ~1 ( do_not ) ~2 want ~1 to ~1 ( talk_about / discuss / go_into / get_into / hear / do_this / go_over )
    ( only / keep_it / keep_this / let_us_keep ) ~2 ( about_the_kids / about_the / text / by_text / by_email / \
      light / short / to_the / in_writing / practical )
    ( can / could ) you ~1 ( not / stop / please_not )
    ( that_is / this_is ) ~1 ( my_limit / not_up_for / off_limits / private / none_of_your )
    ( none_of_your / not_your ) ~1 ( business / concern )
    i ~1 ( can_not / would_rather_not ) ~2 ( talk_about / discuss / do_this / go_there ) ~2
    ( back_off / stop_it / enough / slow_down / too_fast / leave_it ) $
    ( ask_you_not_to / asked_you_not_to / told_you_not_to / asked_for_space / asked_for_time )
    ( no_more ) ~2
    we ~1 ( agreed / said_we / had_a_deal / have_an_agreement ) ~2
    ( can / could ) ( we / you ) not ~3
    i ~1 would ~1 ( rather / prefer ) ~1 ( you / if_you / it_if ) ~2 ( did_not / not / stopped / kept / left / \
      only ) ~2
    ( makes / making ) ~1 ( things / it / me ) ~1 ( awkward / uncomfortable / harder ) ~2
    i ~1 need ~1 you ~1 to ~3
    i ~1 do_not want ( that / it_to / this_to / you_to / to_rush / to_talk_about / to_discuss / to_argue / \
      to_fight / to_go_over / to_get_into / to_do_this_over )
    ( not ) ~1 ( over_text / on_the_phone / in_front_of / here / at_work )
    """,
    negated=True,
)

WHY_HERE = rules(
    "why_here",
    """
    why ~1 ( are_you / did_you / now / have_you / would_you ) ~3 ( here / texting / writing / calling / \
      messaging / back / telling / saying / reaching / contacting / asking / now / text / write / call / message \
      / reach / contact / get_in_touch / come / reached / doing_this / want / ? )
    why ~1 ( now / after )
    what ~1 ( do_you_want / is_this_about / are_you_after / do_you_need / brings_you / made_you_write / \
      made_you_text / made_you_call / is_this / changed / are_you_hoping / are_you_looking / do_you_expect / \
      is_the_point / are_you_asking / is_going_on / are_you_doing / is_your_angle / made_you_reach / \
      are_you_trying ) ~2
    ( to_what_do_i / what_for / so_why / how_come_you )
    why ~1 should ~1 i
    """,
    negated=True,
    question=None,
)

PHATIC = rules(
    "phatic",
    """
    how ~1 ( are_you / have_you_been / is_it_going / are_things / you_doing / is_life / is_work / is_your_day / \
      was_your_day / was_your_week / is_your_week / about_you / are_you_doing / is_everything )
    what ~1 ( have_you_been_up / are_you_up_to / is_new / about_you / is_up / are_you_doing )
    ^ ~2 ( you / yourself ) ?
    ( you_ok / you_alright / you_good / all_good ) ?
    """,
    negated=True,
)

CHANGE_Q = rules(
    "change_q",
    """
    what ~1 ( changed / is_different / has_changed / would_be_different / would_change / will_change / makes_you \
      / did_you_learn / have_you_done / are_you_doing_about )
    ( how_do_i_know / how_can_i / how_would_it / why_should_i ) ~3
    ( what_would ) ~2 different
    ( have_you / did_you ) ~1 ( change / changed )
    """,
)

TAKEN = rules(
    "taken",
    """
    i ~1 have ~1 been ~1 ( with / seeing / dating ) ~1 ( someone / somebody ) ~2
    and i ~1 are ~1 ( moving / getting / having / engaged / together / married / buying / expecting ) ~2
    i ~1 am ~1 ( engaged / married / getting_married ) ~1
    ( her / his ) ~1 name ~1 is ~2
    there ~1 is ~1 someone ~2
    i ~1 am ~1 ( with / seeing / dating / engaged / married / getting_married / in_love / living_with ) ~2
    i ~1 ( have_met / met / found ) ~1 ( someone / somebody )
    ( me / i ) and ~1 ~1 ( have_been / are ) ~1 ( together / engaged / married / dating / happy )
    ( and_i_are / and_me_are ) ~1 ( together / engaged / married / getting / expecting / moving )
    ( my_boyfriend / my_girlfriend / my_partner / my_wife / my_husband / my_fiance / someone_else / someone_new \
      / someone_now )
    been ~1 together
    """,
)

WARM = rules(
    "warm",
    """
    ( miss / missed ) ~1 you
    ( good / nice / lovely / great / happy / glad ) ~1 to ~1 ( hear / see / talk / know ) ~2
    ( thank_you / thanks ) ~2
    ( haha / hahaha / lol / lmao )
    ( that_is ) ~2 ( sweet / kind / nice / lovely / good / funny )
    i ~1 would ~2 ( like / love ) ~1 ( that / to )
    ( means / meant ) ~1 a ~1 lot
    i ~1 ( appreciate / am_glad / am_happy / smiled / laughed ) ~2
    ( sounds_good / sounds_nice / sounds_lovely / sounds_great / why_not / let_us_do / i_am_in / see_you )
    ^^ ~1 ( sure / yes / ok ) ,? ~2 ( coffee / that / works / saturday / sunday / friday / let_us / we_can / \
      i_can / why / could / would / one / walk / a )
    """,
)

OFFER = rules(  # the ex proposes or accepts: an invitation after it is no asking again
    "offer",
    """
    ( let_us / shall_we / want_to / do_you_want_to / would_you_like / we_could / could_we / can_we / how_about / \
      fancy / we_can ) ~4 ( @meet / @meetv / @time )
    ( i_changed / changed ) ~1 my ~1 mind
    ( ok / okay / yes / sure / alright / fine ) ,? ~2 ( saturday / sunday / friday / coffee / one_coffee / \
      a_coffee / a_walk / one_walk / an_hour / one_hour / half_an_hour / let_us / you_can / i_will_meet / \
      i_can_meet / call_me / a_short / come )
    you ~1 can ~1 ( call / write / text / come / message ) ~2
    i ~1 ( can / could / would ) ~2 ( meet / do ) ~2 ( @time / you / a_coffee )
    i ~1 would ~2 ( like / love ) ~1 ( that / to )
    ( see_you / works_for_me / sounds_good )
    """,
)

BYE = rules(
    "bye",
    """
    ^ ~1 ( bye / goodbye / good_night / goodnight / night / farewell / ciao )
    take ~1 care
    ( got_to / have_to / need_to / going_to ) ~1 ( go / run / head / sleep ) ~1 ( $ / now / to_work / to_bed / \
      back )
    ( all_the_best / talk_later / good_luck_with_everything / be_well / see_you_around / look_after_yourself )
    """,
)

BAD_NEWS = rules(
    "bad_news",
    """
    ( rough / hard / tough / awful / terrible / shit / bad / horrible / brutal / long / stressful / crazy / \
      exhausting / difficult / weird / lousy ) ~1 ( week / day / month / year / time / night / few / couple / \
      stretch / winter / one )
    ( hospital / surgery / cancer / diagnosis / funeral / died / passed_away / dying / sick / ill / accident / \
      stroke / chemo / scan / biopsy / fired / laid_off / redundant / evicted / lost_my / miscarriage / broke_my \
      / exhausted / struggling / depressed / anxious / burned_out / knackered / shattered / put_down / \
      put_to_sleep / grieving / crying / dementia / care_home / a_and_e / er / hospice / icu / fell / broken / \
      flooded / failed / not_great / not_good / not_so_good / not_been_great / not_sleeping )
    ( worried / scared / stressed ) ~1 ( about / sick )
    """,
)

GOOD_NEWS = rules(
    "good_news",
    """
    i ~2 ( got / started / passed / finished / won / moved / bought / adopted / got_into / got_the / ran / \
      booked / graduated / joined / signed / sold ) ~3
    ( promotion / new_job / new_flat / new_place / engaged / pregnant / baby / graduated / promoted / puppy / \
      kitten / degree )
    """,
)

COOL = rules(
    "cool",
    """
    ^^ ( haha / lol / lmao / ha ) $$
    i ~1 am ~1 ( wiped / knackered / tired / shattered / done_in / exhausted / beat ) $$
    can ~1 not ~1 ( stay_long / talk / chat / stop )
    ^^ probably ~1 not ~1
    i ~1 will ~1 see $$
    not ~2 up ~1 for ~1 ( chatting / talking / much ) ~2
    ^^ ~1 ( been ) ~1 better
    ^^ ( ok / k / fine / sure / yes / no / cool / right / mm / hm / hmm / whatever / meh / nm / i_guess / \
      i_suppose / busy / good / alright / not_much / not_really / same / work / yes_fine / yes_good / maybe / \
      same_old / the_usual / nothing_much / tired / hi / hey / hello / thanks / great / nice / interesting / \
      possibly / noted / lol / haha / ah / oh / and / so ) ,? ~2 $$
    """,
    negated=True,
)

EX_RULES = (
    FIRM,
    SOFT,
    SOFT_WEAK,
    BOUNDARY,
    WHY_HERE,
    PHATIC,
    CHANGE_Q,
    TAKEN,
    WARM,
    OFFER,
    BYE,
    BAD_NEWS,
    GOOD_NEWS,
    COOL,
)
