"""What keeps an ordinary talk going: plans, grumbles, good wishes, and what is said about the talk itself."""

from __future__ import annotations

from service.principles.pattern import rules
from service.principles.rules.news import KIN

OFFERS = rules(
    "say_offers",
    """
    i ~1 ( can / could / will ) ~2 ( leave / drop / post / bring / hand / get / take / pick / sort / fetch / order / \
      pay / transfer ) ~1 ( it / them / that / a / the / your / new / her / him / both / all / one / some ) ~3
    i ~1 can ~1 do ~1 ( 10 / 20 / 30 / 50 / 100 / 150 / 200 / mornings / monday / tuesday / wednesday / thursday / \
      friday / saturday / sunday / both / the / all ) ~3
    """,
    question=False,
)
SCARE = rules(
    "say_scare",
    f"""
    ( doctor / doctors / hospital / scan / consultant / gp / mri / results ) ~3 ( found / says / said / \
      showed / came_back ) ~3
    found ~2 ( something / a_lump / a_shadow / a_mass ) ~1 ( on / in ) ~1 my
    ( {KIN} ) ~2 ( died / passed_away )
    ( made_redundant / got_evicted ) ~1 and ~2 ( died / sick )
    """,
    question=False,
)
LISTENS = rules(
    "say_listens",
    """
    i ~2 am ~1 ( listening / all_ears / ready / here_to_listen )
    i ~2 ( want / would_like / am_here ) ~1 to ~1 hear ~2
    i ~1 will ~1 ( not_interrupt / just_listen / listen ) ~1
    ( go_on / tell_me / take_your_time / say_it / go_ahead / keep_going ) $
    go on then ~3
    ^ ~1 ask ( me / away / it )? $
    ^ say_it ~4
    ^^ i_am_here ( . / , / $ )
    tell_me how it was
    tell me what ( happened / is_wrong / is_going_on )
    """,
    question=False,
    negated=True,
)
THINKS = rules(
    "say_thinks_of_you",
    "i ~3 ( thinking / thought / think ) ~1 ( of / about ) ~1 you ~1 ( lot / lately / all / every / recently )\n"
    "you ~2 ( on_my_mind / in_my_head )",
)
SOBER = rules(
    "say_sober",
    "i ~2 ( got_sober / am_sober / have_been_sober / stopped_drinking / quit_drinking / quit_gambling )",
)
GREETS = rules(
    "say_greets",
    """
    ^^ ( oh_my_god / oh_god ) ~1 ( hi / hey / hello )
    ^^ ~1 ( hii / heyy / heya / hiya / yo / hullo / oi / sup / howdy / good_day / hihi ) ~1
    """,
    negated=True,
)
DREAM = rules("say_dream", "i ~2 ( dreamt / dreamed / had_a_dream ) ~2 ( about / of ) ~1 ( you / us )", negated=True)
SCARED_OF = rules("say_scared_of", "( terrified / scared / afraid / frightened ) of ( the / my / winter / heights )")
TIRED = rules(
    "say_tired",
    """
    you ~2 ( look / looked / sound / sounded / seem ) ~2 ( tired / knackered / exhausted / shattered / rough / \
      pale / \
      stressed / worn_out / sad / down )
    ( everything / all ) ~1 ( all_right / alright / ok ) ~1 ?
    """,
)
SORRY_I = rules(
    "say_sorry_i",
    "i ~1 am ~2 sorry ~1 ( i / that_i ) ~1 ( made / did / left / said / hurt / let / was / never / lied )",
    negated=True,
)
TRY_AGAIN = rules(
    "say_try_again",
    """
    you ~1 ( would / might / could ) ~2 ( consider / imagine / want ) ~3 ( trying / again / us / back )
    ( consider / imagine / like / love / want ) ~2 ( trying / to_try / us_to_try ) ~1 ( again / us / $$ )
    ( consider / imagine / like / love / want ) ~2 ( another_go / another_try )
    """,
)
PRAISE = rules(
    "say_praise", "( they / it / those ) ~1 are|is|were|was ~2 ( beautiful / wonderful / stunning / gorgeous / lovely )"
)
FEELS_BAD = rules("say_feels_bad", "i ~2 feel ~2 ( bad / awful / terrible / guilty / ashamed ) ~1 ( about / for ) ~2")
BYE_NOW = rules(
    "say_bye_now",
    "^ ~2 ( bye / goodbye / good_night / goodnight / night / talk_later / talk_soon / take_care / ttyl ) ~2",
)
OH = rules("say_oh", "^^ ( oh / ah / right / ok_wow / wow ) $$")
PLEASE = rules(
    "say_please",
    "^^ please ~1 ( it_is / just / come / only )\n^^ ~2 please $\nplease ~1 please ~1\n( beg / begging ) ~1 you",
    negated=True,
)
ASKS_OUT = rules(
    "say_asks_out",
    """
    ( wondering / wondered / wonder / ask / asking / hoping / hoped / know / see ) ~2 if ~1 you ~3 ( want / \
      like / fancy / \
      be_up / come / care / feel ) ~3 ( coffee / coffees / walk / drink / lunch / dinner / tea / meet / hour / \
      come / film )
    fancy ~1 ( an_hour / half_an_hour / a_bite / a_wander / a_brew )
    """,
    negated=True,
)
UNANSWERED = rules(
    "say_unanswered",
    """
    you ~2 ( did_not / have_not / are_not / do_not / never ) ~1 ( answer / answered / answering / listening / \
      hear_me )
    ( not / never ) ~1 ( answering / answered ) ~1 ( my / the / me / anything )
    ( that_is / that_was / this_is ) ~1 not ~1 ( an_answer / really_an_answer / what_i_asked )
    ( is_that / that_is ) ~1 ( it / all_you_have / all_you_can / all_i_get / all_you ) ~3 ?
    ( nothing_to_say / nothing_else_to_say / one_word / short_answers / so_cold / being_cold / being_short / \
      bit_cold )
    i ~2 asked ~1 you ~1 ( a_question / something )
    ( talking / speaking ) to a ( wall / brick_wall )
    """,
    negated=True,
)
WHATEVER = rules(
    "say_whatever",
    """
    ^ ~1 ( whatever / forget_it / never_mind / nevermind / suit_yourself / fine_then / be_like_that ) $
    forget i ~1 ( said / asked ) ~2
    """,
    negated=True,
)
TAKES_BACK = rules(
    "say_takes_back",
    """
    ( that / it ) ~1 was ~2 ( cheap / childish / mean / low / harsh / out_of_line / uncalled_for / petty / snippy / \
      nasty / rude / passive_aggressive / a_low_blow / unnecessary / a_dig / below_the_belt / too_far / sharp )
    i ~1 should ~1 not ~1 have ~1 ( said_that / said_it / shouted / asked_that / asked / snapped / brought_that / \
      brought_it / raised_my )
    i ~2 ( take_that_back / take_it_back / am_getting_defensive / am_being_defensive / am_doing_it_again / \
      did_it_again \
      / did_not_mean_that / did_not_mean_to_snap / just_did_it / overstepped / went_too_far / snapped )
    ( stupid_question / silly_question / dumb_question / stupid_thing_to ) ~1
    ( there_i_go / let_me_try_that_again / let_me_try_again / let_me_start_again / let_me_rephrase / \
      that_came_out ) ~2
    ( none_of_my_business / not_my_business / out_of_order / too_much_sorry / sorry_too_much ) ~1
    sorry ,? ~1 ( too_much / was_that_too )
    ( was_that / is_that ) ~1 ( too_much / too_far ) ~1
    """,
)
TEASES = rules(
    "say_teases",
    """
    i ~1 ( knew / thought / figured / had_a_feeling / could_have_guessed ) ~1 you ~1 ( would / might ) ~2
    ( of_course_you / so_typical / typical_you / classic_you / that_is_so_you / very_you / \
      you_never_change / \
      some_things_never / you_have_not_changed / never_change / you_would_say ) ~1
    ^^ ( typical / classic / outrageous / liar / wrong / rude / boring / heresy / shocking ) ~1 $
    """,
    negated=True,
    question=False,
)
SURPRISED = rules(
    "say_surprised",
    """
    ^^ ( oh_my_god / oh_god / no_way / wow / whoa / bloody_hell / blimey / gosh / jeez / crikey / oh_wow / oh_my / \
      get_out / \
      what ) ~1 $
    ( did_not / was_not ) ~1 ( expect / expecting / see ) ~1 ( this / that / it / to_hear / you_to / a_reply / \
      an_answer )
    """,
    negated=True,
    question=False,
)
CORRECTS = rules(
    "say_corrects",
    """
    ^^ no ,? ~1 ( the / i_meant / i_mean / not_that / that_is_not / the_other ) ~2
    i ~1 meant ~3
    not ~1 what ~1 i ~1 ( meant / mean / said / asked )
    ^^ not ~1 ( that / him / her / this ) ~1
    """,
    negated=True,
    question=False,
)
LIFE = rules(
    "say_life",
    """
    i ~3 ( moved / have_moved / am_moving / quit / resigned / left / changed / switched ) ~2 ( to / in / out / \
      house / \
      flat / job / jobs / work / my_job / teams / back / across / city / companies )
    ( new ) ~1 ( job / flat / house / place / apartment / car / office / boss / haircut / flatmate / hobby / role )
    ( put_me_in_charge / made_me_manager / made_me_lead / gave_me_the_job / gave_me_a_team ) ~1
    i ~2 ( live_in / living_in / work_at / work_for / work_in / am_working_at ) ~2
    ( retrained / retraining / graduated / retired / enrolled / signed_up ) ~2
    """,
    question=False,
)
PLANS = rules(
    "say_plans",
    """
    i ~2 ( am_thinking / have_been_thinking / am_hoping / am_planning / am_considering ) ~1 ( of / about / to / \
      on )? ~1 \
      ( going / getting / retraining / moving / doing / learning / taking / buying / adopting / selling / becoming / \
      changing / starting / trying / quitting / applying / signing / joining / booking / go / get / retrain / move )
    ( thinking_of / thinking_about / planning_to / might_try / going_to_try / about_to / \
      tempted_to ) ~1 ( retraining / \
      retrain / getting / get / moving / move / doing / do / learning / learn / take / taking / buying / buy / \
      start / \
      starting / trying / changing / join / joining / paint / cook / make / apply / book / adopt / go / going / \
      leave )
    i ~1 am ~1 ( going_to / off_to / flying_to / heading_to / \
      driving_to ) ~1 \
      !go|leave|head|tell|say|be|ask|stop|try ~3
    i ~2 ( learning / learned / have_started / started / have_taken_up / took_up / am_teaching_myself / \
      have_got_into / \
      am_training / have_become / got_into / signed_up ) ~3
    ^^ ( learning / training / planning / teaching_myself / trying ) ~1 ( to / for / a / myself ) ~2
    """,
    question=False,
)
GRUMBLE = rules(
    "say_grumble",
    """
    ( train / trains / bus / buses / flight / traffic / tube / tram / plane / metro / ferry ) ~4 ( stuck / late / \
      delayed / cancelled / canceled / packed / broken / stopped / missed / awful / stopped )
    ( stuck / waiting / queuing / queueing ) ~1 ( in / on / at / outside / for ) ~2
    i ~2 ( missed / forgot / spilled / spilt / burned / burnt / dropped / lost / broke / locked_myself / locked / \
      ruined / overslept ) ~1 ( my / the / a / it / out / dinner / coffee ) ~1 !fault !chance !temper !way
    ( raining / pouring / snowing / freezing / boiling / hailing / miserable_out / chucking_it_down ) ~2
    ( neighbors / upstairs / printer / wifi / internet / laptop / phone / heating / dishwasher / oven ) ~3 ( loud / \
      noisy / died / dead / broken / down / broke / partying / drilling / jammed / crashed )
    i ~1 can ~1 not ~1 find ~1 my ~1
    i ~1 hate ~1 ( mondays / this_weather / this_printer / my_commute / january / flying / packing )
    ( annoying / nightmare / typical_monday / ridiculous ) ~1 $
    """,
    question=False,
    negated=True,
)
UNWELL = rules(
    "say_unwell",
    """
    ( a_cold / the_flu / flu / headache / migraine / a_fever / food_poisoning / covid / hungover / hangover / \
      a_bug / \
      toothache / sore_throat / man_flu / bad_back / sprained / twisted_my / pulled_a ) ~1
    i ~2 ( sleeping_badly / sleep_badly / am_tired / am_so_tired / am_exhausted / am_shattered / can_not_sleep / \
      not_sleeping / barely_slept / have_not_slept / do_not_sleep / am_ill / have_been_ill / feel_sick / feel_ill )
    ( sleeping_badly / not_sleeping / insomnia / can_not_sleep / bad_sleep / no_sleep / awake_since ) ~1
    """,
    question=False,
    negated=True,
)
FINE = rules(
    "say_fine",
    """
    ^ ~2 i ~1 am ~2 ( ok / alright / good / fine / well / doing_ok / doing_well / doing_alright / doing_good / \
      surviving / getting_there / not_bad / great ) $
    ^^ ~2 ( not_bad / not_too_bad / can_not_complain / all_good_here / pretty_good / doing_ok / doing_well / \
      same_old / getting_by / surviving / plodding_along / busy ) ~2 $
    """,
    question=False,
    negated=True,
)
CONDOLES = rules(
    "say_condoles",
    f"""
    ( heard / hear / saw / read / found_out / told_me ) ~2 about ~1 your ~2 {KIN}|loss
    ( condolences / my_deepest ) ~1
    i ~1 am ~2 sorry ~2 ( for / about ) ~1 your ~1 ( loss / {KIN} )
    """,
    negated=True,
)
WISHES = rules(
    "say_wishes",
    """
    have ~1 a ~1 ( good / nice / lovely / great / quiet / safe ) ~2
    hope ~1 ( the / your / it ) ~4 ( quiet / calm / easy / goes_well / go_well / kind / short ) ~3
    i ~1 hope ~4 ( kind_to_you / treats_you / good_to_you ) ~2
    i ~1 wish ~1 you ~2
    ( good_luck / best_of_luck / safe_travels / drive_safe / get_home_safe / enjoy / sweet_dreams / happy_birthday / \
      merry_christmas / fingers_crossed / break_a_leg / get_well ) ~2
    """,
    question=False,
)
NO_EXCUSE = rules(
    "say_no_excuse",
    """
    i ~2 ( have / had ) ~1 no ~1 ( excuse / excuses / good_reason / defense / good_answer )
    ( no_excuse / there_is_no_excuse / not_an_excuse / do_not_have_an_excuse / do_not_have_any_excuse ) ~1
    i ~1 was ~2 ( a_coward / too_proud / too_scared / ashamed / stupid / an_idiot / lazy / jealous / arrogant / \
      a_fool / too_ashamed / immature / selfish )
    ( because ) ~1 i ~1 ( was / am ) ~2 ( coward / proud / scared / ashamed / afraid / embarrassed / selfish / \
      stupid )
    ( that_was_a_lie / i_made_it_up / i_read_your / i_went_through_your / i_lied ) ~2
    """,
    question=False,
    negated=True,
)
GIVES = rules(
    "say_gives",
    """
    ^^ ~1 keep ~1 ( the / it / them / that / your ) ~2
    i ~2 ( got / brought / made / bought ) ~1 you ~1 ( a / the / some / your / one ) ~3
    """,
    question=False,
)
REST_NOW = rules(
    "say_rest_now",
    """
    ^ ~1 go ~1 and? ~1 ( drink / eat / sleep / rest / enjoy / have / get ) ~1 ( your / some / to / that / it ) ~3
    ^ ~1 ( go_to_bed / get_some_sleep / get_some_rest / sleep_well / eat_something / off_you_go ) ~2
    i ~1 will ~1 ( let_you_go / let_you_sleep / let_you_get / leave_you_to ) ~3
    i ~1 said ~1 ( ten / five / ten_minutes / five_minutes / one ) ~4 ( and / meant ) ~3
    """,
    question=False,
)
ASKS_FIRST = rules(
    "say_asks_first",
    """
    ( said_i_would / told_her_i_would / told_him_i_would / thought_i_would / wanted_to ) ~1 ( ask / \
      check ) ~1 you|with ~2
    unless ~1 you ~2 ( already / got / have / want ) ~3
    """,
    question=False,
)
THANKS_FOR = rules(
    "say_thanks_for",
    """
    ( thank_you / thanks ) for ~1 ( coming / picking_up / answering / meeting / replying / writing / agreeing / \
      calling / making_time / seeing_me / getting_back / messaging / letting_me_know / texting / reading / \
      listening / sitting / having_me / hearing / talking )
    """,
)
TALK_RULES = (
    GIVES, REST_NOW, ASKS_FIRST, THANKS_FOR,
    BYE_NOW, FEELS_BAD, SORRY_I, TRY_AGAIN, PRAISE,
    SCARED_OF, TIRED, OFFERS, SCARE, LISTENS, THINKS, SOBER, GREETS, DREAM, OH, PLEASE, ASKS_OUT, UNANSWERED, WHATEVER,
    TAKES_BACK, TEASES, SURPRISED, CORRECTS, LIFE, PLANS, GRUMBLE, UNWELL, FINE, CONDOLES, WISHES, NO_EXCUSE,
)  # fmt: skip
