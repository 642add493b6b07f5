"""What a reply can take up of what is told: news, good and bad, owning up, plans, goodbyes."""

from __future__ import annotations

from service.principles.pattern import rules
from service.principles.rules.said_feelings import (
    APPRECIATES,
    FEELS_GOOD,
    GLAD,
    LAUGH,
    LIKES,
    LOOKS,
    LOVE,
    NERVOUS,
    SAD,
    UNSURE,
)

OWNS = rules(
    "say_owns",
    """
    i ~1 know ~1 i ~3 ( broke / broken / hurt / let / canceled / lied / left / ruined / messed / failed / missed / \
      made / pushed / shut / did / should )
    ( that / it ) ~2 was ~2 ( my_part / my_fault / on_me / all_me / wrong_of_me / me_not_you )
    i ~2 was ~2 ( wrong / selfish / a_coward / unfair / cruel / careless / cowardly / not_there )
    i ~1 should ~1 not ~1 have ~2
    it ~1 should ~1 have ~1 been ~2
    i ~1 should ~1 have ~2 ( done / told / asked / come / called / listened / said / been / answered / stopped / \
      known )
    ( making / made ) ~1 excuses
    """,
    question=False,
    negated=True,
)
EXCUSE = rules(
    "say_excuse",
    """
    ^^ but ~2 ( i / work / my / it / the / you ) ~2
    ( you_know_i / you_know_that / you_know_how ) ~3
    """,
    question=False,
    negated=True,
)
LIMIT = rules(
    "say_limit",
    """
    i ~1 ( might / may / will ) ~2 ( write_less / be_quiet / go_quiet / need / step_back / take_some / take_a )
    i ~1 would ~1 ( appreciate / prefer / rather / like_you_to / like_it_if / want_you_to ) ~1 !know ~1
    i ~1 would ~2 need ~3
    i ~2 need ~2 ( longer / more_time / bit_of_time / little_time ) ~1
    i ~2 need ~1 ( you_to / you_not / some_space / some_time / some_distance / time / space / distance / a_break )
    i ~2 ( can_not / do_not_want_to / would_rather_not / am_not_able_to ) ~2 ( talk_about / do_this / be_friends / \
      keep / stay_in_touch / hear_about ) ~2
    """,
    question=False,
    negated=True,
)
MEMORY = rules(
    "say_memory",
    """
    i ~2 ( remember / remembered / have_been_remembering ) ~2
    ( made / makes / making / had / got ) me ~1 ( think / thinking / laugh / smile / remember ) ~1
    ( reminded / reminds ) me
    ( thought / think / thinking ) ~1 ( of / about ) ~1 ( you / us / the_time / our / your / moose / clough / pickle )
    ( thought / think / thinking ) ~1 ( of / about ) ( that_time / that_night / that_day / that_summer / that_trip )
    ( came_across / found / dug_out / stumbled_on / looked_at / looking_at / saw ) ~4 ( photo / photos / picture / \
      pictures / ticket / postcard / mixtape / album / note / old / letter )
    ( walked / drove / went / passed / cycled / walking / driving ) ~2 ( past / by / through )
    ( heard / playing / came_on ) ~4 ( song / our / that )
    ( that_time / that_night / that_day / that_summer / that_winter / that_weekend ) ~1 ( we / you / when / in )
    when we ~2 ( were / went / lived / used / got / had / first / met / came )
    we used to
    ( our_first / our_old / back_when / those_days / the_old_days / that_trip / our_trip )
    ( and / you ) ~1 came_to_mind
    crossed my mind
    """,
    negated=True,
    reported=True,
)
SYMPATHY = rules(
    "say_sympathy",
    """
    sorry ~1 to ~1 hear
    sorry ~2 for ~1 your ~1 loss
    sorry ~1 about ~1 your ~1 ( mum / dad / nan / gran / grandma / grandpa / sister / brother / dog / cat / back / \
      knee ) $
    sorry ~1 ( you_had / you_are_having / you_have / you_are / about_your_loss / it_has_been / work_is \
      / it_is_been / he_is / she_is )
    ( sounds / must_be / must_have_been / that_is / it_is ) ~3 ( hard / tough / awful / rough / lonely / exhausting \
      / stressful / horrible / heavy / sad / difficult / scary / a_lot / painful / tiring / intense / draining / \
      brutal / full_on / rubbish / frustrating )
    ( poor_you / poor_thing / oh_no / poor_moose / poor_ida / poor_clough )
    hope ~3 ( better / recover / recovers / on_the_mend / easier / pulls_through / gets_well / rest / heals )
    thinking ~1 of ~1 you ~1 ( all / and_your / both )
    """,
    negated=True,
)
SMALL_SORRY = rules(
    "say_small_sorry",
    """
    sorry ~2 ( late / slow / delay / took_so_long / took_me / bother / bothering / disturb / interrupt / to_bother \
      / rambling / ramble / long_message / typo / essay / out_of_the_blue / random / if_this_is / to_land / to_drop \
      / wait / keep_you / short_notice / the_hour / missed_your_call / did_not_reply / not_replying / earlier )
    ( none_of_my_business / not_my_business / out_of_order / uncalled_for / out_of_line / should_not_have_asked / \
      should_not_have_said ) ~1
    sorry ,? ~1 ( that_was / this_is / that_is / if_that ) ~3 ( lot / much / weird / random / heavy / long / odd )
    sorry ~1 ( for / about ) ~2 ( the_late / the_slow / the_delay / the_wait / the_essay / the_ramble / writing_out \
      / going_on / the_noise / the_mess / the_weather / the_line / my_handwriting )
    """,
)
INSTEAD = rules(  # a sorry that is none: "sorry, what?", "i am sorry but you"
    "say_no_sorry",
    """
    ^^ sorry ~1 ( what / ? / who / but_you )
    i ~1 am ~1 sorry ~1 ( but_you / you_feel / you_think / you_see )
    """,
)
PROMISE = rules(
    "say_promise",
    """
    i ~1 ( will / promise / swear ) ~1 ( never / always / make_sure / be_there / \
      do_better / turn_up / show_up / change / stop / be_on_time )
    i ~1 ( promise / swear )
    ( next_time / from_now_on / this_time ) ~1 i
    it ~1 will ~2 ( different / better / not_happen )
    """,
    question=False,
)
REPAIR = rules(
    "say_repair",
    """
    i ~3 ( see / seeing / started / in / saw / been_to / go_to / found / going_to / have / with ) ~3 ( therapist / \
      therapy / counselor / counseling / group / aa / rehab / meetings / sponsor )
    i ~2 ( stopped / quit / gave_up / have_stopped ) ~2 ( drinking / gambling / smoking / lying / working_late )
    i ~1 ( now / have_started / started / have_learned / have_been / set ) ~4 ( alarm / calendar / write_it_down / \
      saying_it / telling_people / putting_my_phone / phone_away / reminder / reminders )
    i ~2 ( brought / have ) ~2 money ~1
    i ~2 ( stopped / quit / gave_up ) ~1 ( working / going / doing / saying / checking / hiding / shouting / \
      shutting ) ~2
    ( standing_order / direct_debit ) ~2
    i ~2 ( transferred / repaid / paid_back / paid_off ) ~3
    i ~2 ( paid / sent / put / moved ) ~4 ( money / pounds / rest / back / account / quid / owe )
    i ~2 ( turned_up / showed_up / have_been_going / have_gone ) ~4 ( months / weeks / everything / every )
    i ~2 ( opened / set_up / put ) ~3 ( account / savings / order / aside / month )
    ( my_sponsor / months_sober / weeks_sober / days_sober / have_not_had_a_drink / have_not_gambled ) ~1
    ( the_money / 1800 / 1.800 / three_hundred / 300 / the_rest ) ~4 ( sent / transferred / paid / account / owe / \
      today / friday / back )
    """,
    question=False,
)
INTENT = rules(
    "say_intent",
    """
    ( wrote / am_writing / got_in_touch / texted / called / rang / reached_out / came / messaged / wanted_to_write \
      / am_here / asked_to ) ~3 ( because / since / as_i )
    i ~2 ( just_wanted / only_wanted / wanted ) to ~3
    ( honestly / truth_is / the_truth / to_be_honest ) ~2 i ~1 ( miss / wanted / am / do_not / have / was / just )
    what i ~1 ( want / would_like / am_hoping / hope ) ~2
    i ~1 am ~1 ( writing / here / calling ) ~1 ( because / to / for )
    """,
    question=False,
)
CHECKIN = rules(
    "say_checkin",
    """
    ( wanted / want / thought_i_would / thought_i_will / figured_i_would / am_just ) ~2 ( see_how / check_in / \
      checking_in / know_how / hear_how / ask_how / check_on / find_out_how )
    hope ~6 ( well / ok / good / alright / you_are / all_right / treating_you ) ~2
    ( wondered / wondering ) ~1 how ~1 ( you / things / life )
    ( wondered / wondering / hoping / hoped / know ) ~1 if ~1 you ~2 ( safe / ok / alright / well / fine )
    """,
    question=False,
)
HELLO = rules(
    "say_hello",
    """
    say ~1 ( hi / hello / hey )
    ( i_hope / hope ) ~1 ( your / you_have / the ) ~3 ( day / week / evening / weekend / good_one )
    have ~1 a ~1 ( good / nice / lovely / great ) ~2
    """,
    question=False,
)
HEARS = rules(
    "say_hears",
    """
    ( that_is / that_was / it_was ) ~2 ( awful / horrible / terrible / cruel / shameful / unforgivable ) ~2
    i ~1 did ~1 not ~1 ( know / see / realize / notice ) ~1 ( you / that / how / it ) ~2
    must ~1 have ~2 ( been / felt / made / hurt / left / looked / seemed / sat / stung / taken )
    i ~1 can ~2 ( see / imagine / understand ) ~1 ( how / what / why ) ~3
    i ~2 ( see / realize / know / understand ) ~2 ( how / what ) ~2 ( it / that / i / you ) ~3
    you ~2 ( were / had / sat / waited / stood / carried / found / did ) ~4 ( alone / on_your_own / by_yourself / \
      for_me / without_me / and_i )
    ( made / left ) you ~1 ( feel / feeling / think / thinking / wait / waiting / alone / wonder / wondering )
    you ~1 should ~1 not ~1 have ~1 had
    you ~2 ( did_not / never ) ~1 ( deserve / deserved )
    """,
    question=False,
    negated=True,
)
FREE = rules(
    "say_free",
    """
    no need to ~2 ( answer / reply / respond / say / write / do )
    you ~1 do ~1 not ~2 ( have_to / need_to / owe ) ~3
    ( no_pressure / no_rush / no_hurry / take_your_time / no_expectations / no_strings / no_obligation )
    i ~2 ( not_asking_for / do_not_want / not_after / do_not_expect / not_expecting / do_not_need / not_looking_for \
      / am_not_asking ) ~2 ( anything / nothing / answer / reply / forgiveness / you_to / back / any / a_thing )
    ( whatever_you / whichever_you / whenever_you ) ~2
    ( up_to_you / your_call / entirely_yours / either_way / only_if )
    """,
    negated=True,
)
SEE_YOU = rules(
    "say_see_you",
    """
    ( good / nice / lovely / great / happy / glad / strange / weird / odd ) ~1 to ~1 ( see / hear ) ~2 ( you / \
      your_voice / from_you )
    """,
)
AGREES = rules(
    "say_agrees",
    """
    you ~2 ( are / were ) ~2 ( right / not_wrong ) !there
    ( fair_enough / fair_point / that_is_fair / it_is_fair / i_deserved_that / i_deserve_that / point_taken / \
      i_agree )
    you ~1 ( have / had ) ~2 ( every_right / right_to / a_point )
    ( makes_sense / that_makes / i_get_that / i_get_it / i_understand_that / i_understand_why )
    ^^ ~1 ( true / agreed / exactly / guilty / touche ) ~1 $
    """,
)
PACE = rules(
    "say_pace",
    """
    ( slow / slowly / one_step / small_steps / step_by_step / bit_by_bit / your_pace / own_pace / at_your / \
      no_labels / one_day_at_a_time / baby_steps / keep_it_small / start_small ) ~1
    """,
)
PRACTICAL = rules(
    "say_practical",
    """
    ( post / mail / send / drop / collect / pick / bin / throw / donate / chuck / return ) ~1 ( it / them / that / \
      the / my / your / those ) ~4
    ( my / new / the / same / old ) ~1 address
    ( need / needs / requires / wants ) ~1 your ~1 ( signature / address / details / account / number / consent / \
      permission / passport / bank )
    ( need / needs ) ~1 you ~1 to ~1 ( sign / pick / collect / fill / send / transfer )
    ( she / he / they ) ~1 ( need / needs ) ~1 ( her / his / their / a / the / some / new ) ~3
    you ~1 ( can / could / may ) ~1 ( keep / have / bin / leave / bring ) ~1 ( it / them / that / the )
    ( i_will / will / can / happy_to / i_can ) ~2 ( sign / post / send / collect / pick_up / pick_it_up / return / \
      forward / come_by / drop / fill / transfer / pay )
    ( forward_it / forward_them / sign_it / sign_the / scan / form / forms / paperwork / parcel / the_box / \
      charity_shop / postage / deposit / invoice / the_bank / the_keys / spare_key ) ~1
    """,
    negated=True,
)
HELPS = rules(
    "say_helps",
    """
    i ~1 ( can / could ) ~1 ( bring / drive / cook / help / cover / fetch / carry ) ~3
    i ~2 ( will / can / would_like_to / want_to ) ~1 ( take / do / cover ) ~1 ( mondays / tuesdays / wednesdays / \
      thursdays / fridays / saturdays / sundays )
    i ~1 ( can / will / could / have / am_happy_to / would ) ~2 ( take / pick / picked / collect / drive / book / \
      booked / cover / sort / sorted / handle / bring / pack / packed / fetch / do / stay / call / called / order / \
      pay ) ~4 ( ida / lucy / mateo / kids / kid / children / pickle / her / him / them / school / daycare / \
      dentist / cleats / form / \
      forms / practice / wednesday / wednesdays / sunday / sundays / pickup / pickups / pick_up / appointment / \
      lunch / lunches / vet / game / boots / shoes )
    let me ~2 ( take / handle / do / sort / book / pick ) ~3
    """,
)
LEAVES = rules(
    "say_leaves",
    """
    i ~1 ( will / shall ) ~2 ( leave_it / leave_you / stop / let_you / not_ask / not_write / not_bring / not_push / \
      drop_it / back_off / give_you )
    will not ( write / text / message / contact / bother / call ) ~1 ( beyond / again / anymore / further / unless )
    ( it_is_ok / that_is_all_right / it_is_alright / leave_it_there / leave_it_at_that / no_worries / not_a_problem \
      / all_good / that_is_ok / that_is_fine / forget_i / never_mind / another_time / we_can_stop )
    """,
    negated=True,
    question=False,
)
GUESS = rules(
    "say_guess", "( guess_what / you_will_never / you_will_not_believe / funny_story / fun_fact ) ~1", negated=True
)

RELAY = rules(
    "say_relay",
    """
    ( tell / give / kiss / hug / scratch / pat ) ~1 ( her / him / them / ida / lucy / mateo / moose / clough / \
      pickle / nuno / your / the_dog / the_cat / everyone / bethan / sam ) ~3
    say ~1 ( hi / hello ) ~1 to ~2
    send ~2 my ~1 ( love / best / regards )
    """,
    question=False,
)
GIFT = rules(
    "say_gift",
    """
    i ~1 ( got / brought / bought / made / ordered ) you ~3
    i ~2 ( got / brought / bought / made / saved / kept / ordered ) ~1 ( you / us / your / my / \
      a ) ~4 ( coffee / coffees / \
      tea / cake / bread / book / soup / flowers / something / back / seat / umbrella / present / biscuits / this )
    """,
    question=False,
)
PARTING = rules(
    "say_parting",
    """
    i ~1 will ~1 not ~1 keep ~1 you
    let ~1 you ~1 go ~2
    ( take_care / look_after_yourself / be_well ) ~2
    ( going_to / will / should / have_to / must / better ) go ( now / before / then / $ )
    break_a_leg ~1
    ( head_home / head_off / get_going / be_off / be_going / head_back / make_a_move ) ~1
    ( sleep_well / speak_soon / enjoy_your / enjoy_the / have_a_good / have_a_lovely / have_a_nice / get_some_rest \
      ) ~2
    """,
    negated=True,
    question=False,
)
SURPRISE = rules(
    "say_surprise",
    """
    ( did_not_see_that / did_not_expect_that / see_that_coming / was_not_expecting )
    ^^ ( oh / wow / right / blimey / gosh ) , ~1 ( oh / wow / right / ok ) $$
    """,
    negated=True,
)
SAID_RULES = (
    LOVE, RELAY, GIFT, PARTING, SURPRISE,
    OWNS, EXCUSE, LIMIT, FEELS_GOOD, MEMORY, SYMPATHY, SMALL_SORRY,
    INSTEAD, PROMISE, REPAIR, INTENT, CHECKIN, HELLO, HEARS, FREE, GLAD, LIKES, APPRECIATES, LOOKS, SEE_YOU,
    NERVOUS, SAD, UNSURE, LAUGH, AGREES, PACE, PRACTICAL, HELPS, LEAVES, GUESS,
)  # fmt: skip
