"""What is asked in passing: small questions by their form, and questions about this talk itself."""

from __future__ import annotations

from service.principles.pattern import rules

WRONG = rules(
    "q_wrong",
    """
    who ~1 is ~1 this ~2
    ( wrong_person / wrong_number / wrong_chat / wrong_window / meant_for_someone / not_meant_for_you / \
      do_i_know_you )
    """,
    negated=True,
)
THERE = rules(
    "q_there",
    """
    ^^ ( hello / hey ) ? $$
    ( are_you_there / you_there / still_there / anyone_there / anybody_there / are_you_still_there / \
      you_still_here ) ~1
    did ~1 you ~1 ( get / see / read ) ~1 ( my_message / my_messages / my_text / my_last / what_i_wrote / \
      that_message )
    can_you_hear_me
    """,
)
HERE = rules(
    "q_here",
    """
    ( want_to / do_you_want_to / shall_we / can_we / should_we / could_we / can_i / may_i / fancy ) ~2 ( walk / \
      sit / \
      order / go_outside / get_some_air / go_in / go_inside / find_a_table / split / share / get_the_bill / \
      hug / hold / \
      have_another / get_another / get_you / take_your_coat / stop_for / sit_down / a_walk / another / a_hug ) ~2
    want me to ( go / leave / stay / come_with )
    """,
    question=None,
)
SILENT_Q = rules(
    "q_silent",
    """
    why ~1 ( did / do / have / could ) ~1 ( not / you_not / not_you / you_never / \
      you ) ~2 ( ever )? ~1 ( tell / told / \
      say / said / ask / call / come / talk / speak / mention ) ~2
    why ~1 ( did_not / have_not ) ~1 you ~1 !come !leave ~2
    ( how_come / why ) ~1 you ~1 never ~2
    """,
    question=True,
    negated=True,
)
WHAT_IF = rules(
    "q_what_if",
    """
    what ~1 ( if / happens_if / will_happen_if / happens_when ) ~4
    ^ and if i ~3
    """,
    question=True,
    negated=True,
)
ANYTHING = rules(
    "q_anything",
    """
    ( is / was ) there ~2 ( anything / something ) ~1 ( you / else_you / left_you ) ~3 ( say / know / ask / \
      tell / add )
    ^ ( anything / something ) ~1 you ~1 ( want / need / would_like ) ~1 to ~1 ( say / tell / ask / know )
    anything ~1 you ~1 ( would )? ~1 want me to know
    """,
    question=True,
)
SURE_Q = rules(
    "q_sure",
    """
    ( are_you / you ) ~1 ( sure / certain / serious / joking / kidding ) ~2
    ( is_that / is_it / so_that_is / was_that ) ~2 ( no / yes / maybe ) ~1
    ( and_it_is / it_is ) ~2 ( no / yes ) ?
    ( just_like_that / really_no / so_no / no ) ?
    do_you_mean ~1 ( it / that ) ~1
    """,
    question=True,
    negated=True,
)
THINKING_Q = rules(
    "q_thinking",
    """
    what ~1 are ~1 you ~1 ( thinking / feeling )
    ( penny_for / what_is_on_your_mind / going_through_your_head / going_on_in_your_head / you_look_sad ) ~2
    ^ ~1 say_something
    you ~1 are ~2 ( quiet / silent / crying / miles_away / shaking )
    are ~1 you ~1 ( crying / laughing / shaking / blushing / upset / ok_there ) ~1
    what ~1 is ~1 ( that_look / wrong / the_matter / that_face / up_with_you )
    """,
    negated=True,
)
HOW_THING = rules(
    "q_how_thing",
    """
    how ~1 ( is / are / was / were / did / has / have ) ~1 ( the / your / that / those / all / it / things_with ) ~5
    ^ ~1 how ~1 ( is / are / was / were ) ~1 !you !it !that !this ~2
    how ~2 ( go / going / treating / holding_up / coming_along / doing / getting_on / settling ) ~2
    """,
    question=True,
)
EVER_Q = rules(
    "q_ever",
    """
    ( have / did ) ~1 you ~1 ever ~3
    ^^ you ~1 ever ~3
    ^ ~1 ever ~1 ( been / tried / seen / had / eaten / heard / thought / done )
    have ~1 you ~1 ( been_to / tried / seen / read / heard / watched / met / eaten / listened / played / visited ) ~2
    """,
    question=True,
)
OFTEN_Q = rules(
    "q_often",
    "do ~1 you ~1 ( ever / often / still_ever / sometimes / much / usually ) ~3\ndo ~1 you ~1 ( hear / see ) ~2 much",
    question=True,
)
DID_YOU = rules(
    "q_did_you",
    """
    ^ ( so / and / hey / also / but / ok )? did ~1 you ~2 ( see / hear / get / catch / watch / find / read / \
      try / make / finish / go / manage / \
      notice / end_up \
      / have / enjoy / like / win / sort / fix / pass / buy / keep / eat / sleep / know ) ~2
    ^ ( so / and / hey / also / but / ok )? have ~1 you ~2 ( heard / seen / got / done / finished / eaten / \
      sorted / been / had ) ~2
    """,
    question=True,
)
FUN_Q = rules(
    "q_fun",
    """
    ( would_you_rather / who_would_win / pick_one / trivia / quiz_question ) ~2
    ^ ( ok / so / and / next / now )? ~1 ( best / favorite / worst / top_three / \
      top_five ) ~1 !way !of !thing_you !for !to
    what ~1 is ~1 ( the / your ) ~1 ( best / favorite / worst / weirdest / funniest ) ~3
    what ~1 would ~1 you ~1 ( pick / choose / be / eat / order / call / name ) ~3
    ( do / which ) ~1 you ~1 prefer ~3
    ( this_or_that / cats_or_dogs / tea_or_coffee / sweet_or_savory ) ~1
    """,
    negated=True,
)
DEBATE_Q = rules(
    "q_debate",
    """
    ( settle / hot_take / yes_or_no / important_question / serious_question / opinion_on ) ~2
    ^ ( so / and / but / ok / well )? is ( a / an ) ~3 a ~2
    is it ~1 ( wrong / ok / normal / acceptable / legal / allowed / a_crime ) ~1 ( to / if / that )
    ( gets_a_vote / get_a_vote ) ~1
    """,
    negated=True,
)
TIME_Q = rules(
    "q_time",
    "what ~1 ( time / day / date / times ) ~4\nwhen ~1 ( is / are / does / would / should ) ~4\nwhich day ~2",
    question=True,
)
ELSE_Q = rules("q_else", "there is ~1 ( someone / somebody ) ~1 else\nyou ~1 ( found / met ) ~1 someone", negated=True)
TALK_Q = rules(
    "q_talk",
    """
    ( can / could / may / shall / should ) ~1 we ~2 ( talk / speak / discuss / chat ) ~1 ( about / through )
    ( can / could / may ) ~1 we ~1 change ~1 the ~1 subject
    """,
)
TELL_GOOD = rules(
    "q_tell_good",
    "tell me ~1 ( something / anything / a ) ~1 ( good / nice / funny / happy / stupid / new / story / joke )\n"
    "( distract_me / cheer_me_up ) ~1",
)
BACK = rules(
    "q_you_back",
    "^ ( and )? ( you / yourself / urself / yours ) ?\n( and_you / and_yourself / hbu / wbu ) $",
    negated=True,
)
OFFER_Q = rules(
    "q_offer",
    """
    want ~1 ( it / them / that / those / your ) ~2 back
    i ~2 ( still_have / found / have_got / have_still_got ) ~1 your ~3
    ( do_you / you ) ~1 ( want / need ) ~1 ( it / them / your ) ~2
    """,
    negated=True,
)
GUESS_Q = rules(
    "q_guess",
    "( guess_what / guess_who / guess_where / guess_how / guess_which ) ~3\nyou will never guess ~3\n"
    "( you_will_not_believe / something_happened / knock_knock / riddle ) ~1\n"
    "^ ~2 ( what_is / what_has / why_did_the / what_do_you_call ) ~1 ( brown / a_cow / chicken / yellow ) ~3\n"
    "want ~1 to ~1 ( hear / know / see ) ~1 ( a / something ) ~2 ( joke / funny / story / fact / stupid )",
    negated=True,
)
RECALL_Q = rules(
    "q_recall",
    """
    what ~1 ( was / is ) ~1 ( the_name / it_called / that_called / the_title / that_place_called / his_name / \
      her_name ) ~4
    what ~1 ( was / is ) ~1 that ~4 ( called / again / song / film / movie / place / thing / guy / restaurant / show )
    who ~1 ( sang / wrote / played_in / played / was_that / was_the / directed ) ~3
    what ~2 called ~1 ?
    ( name_of / remind_me ) ~2
    ( which / what ) ~2 ( film / movie / song / band / episode / book ) ~1 ( was / is / had / did ) ~3
    """,
    question=True,
)
BELIEVE_Q = rules(
    "q_believe",
    "( do / can ) ~1 you ~1 ( believe / trust ) ~1 ( me / that / this / it / i ) ~1\nyou ~1 believe me ~1 ?",
    question=True,
    negated=True,
)
SENSE_Q = rules(
    "q_sense",
    """
    does ~1 ( that / it / this / any_of ) ~2 make sense ~1
    ( you_know_what_i_mean / do_you_know_what_i_mean / do_you_see_what / do_you_understand / do_you_get ) ~2
    am i making ~1 sense
    """,
    question=True,
    negated=True,
)
HAPPY_Q = rules(
    "q_happy",
    "are ~1 you ~2 ( happy / content / settled / doing_better / better_now / lonely / safe / enjoying ) ~3",
    question=True,
)
ASK_WHAT = rules(
    "q_ask_what",
    "( can / may / could ) ~1 i ~1 ask ~2 ( what / how_it / how_that / how_you_felt / when / where ) ~3",
    question=True,
)
REMEMBER_WHEN = rules(
    "q_remember_when",
    "^ ( lol / haha / hey / so / and / oh / omg )? ( remember_when / remember_that / remember_how / remember_the ) ~2",
)
TELL_DEEP = rules("q_tell_deep", "^ ~1 tell me ~1 ( what / how / about / when ) ~3")
DO_WITH = rules("q_do_with", "what ~1 ( do / should / shall / can / am ) ~1 ( i / we ) ~3 do ~1 with ~2", question=True)
HELP = rules(
    "q_help", "what ~1 ( can / could / should ) ~1 i ~1 ( take / help / carry / bring / cover / do ) ~4", question=True
)
STOP_Q = rules(
    "q_stop",
    "( want / like / rather / prefer ) ~1 ( me / i ) ~1 to? ~1 ( stop / stopped / leave_you / left_you / quit ) ~3",
    question=True,
    negated=True,
)
JUST_LISTEN = rules("q_just_listen", "if ~1 i ~2 ( listen / sit_and_listen / hear_you ) ~2", negated=True)
REST_Q = rules(
    "q_rest",
    "( is_there_more / anything_else / is_that_all !of / what_else / is_that_everything / any_more ) ~1",
    question=True,
)
GOT_TIME = rules("q_got_time", "got ~1 ( minute / sec / second / moment / time ) ~3", question=True)
PASSING_RULES = (
    DO_WITH, HELP, STOP_Q, JUST_LISTEN, REST_Q, GOT_TIME,
    REMEMBER_WHEN, TELL_DEEP,
    WRONG, THERE, HERE, SILENT_Q, WHAT_IF, ANYTHING, SURE_Q, THINKING_Q, HOW_THING, EVER_Q, OFTEN_Q, DID_YOU,
    FUN_Q, DEBATE_Q, TIME_Q, ELSE_Q, TALK_Q, TELL_GOOD, BACK, OFFER_Q, GUESS_Q, RECALL_Q, BELIEVE_Q, SENSE_Q,
    HAPPY_Q, ASK_WHAT,
)  # fmt: skip
