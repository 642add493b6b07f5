"""What a reply can take up of what is asked: everyday questions, and the finer kinds of asking."""

from __future__ import annotations

from service.principles.pattern import rules

SEEING_Q = rules(
    "q_seeing",
    """
    ( are / is / have / were ) ~1 you ~2 ( seeing / dating / with / met / found / got / meeting / sleeping_with ) \
      ~1 ( someone / anyone / anybody / somebody / him / her / a_boyfriend / a_girlfriend / anyone_new )
    is there ~2 ( someone / anyone / somebody / anybody ) ~1 ( else / new / special / in_your )
    is there ~2 ( someone / anyone / somebody / anybody ) ?
    ( are_you / still / you ) ~1 single
    who is ( he / she / it / the / this / the_new ) ~1 ( guy / woman / man / girl / person / lucky / ? )
    is it ~1 ( serious / someone_i )
    ( how_long / since_when ) ~2 ( you_two / been_together / been_seeing / been_going )
    what ~1 is ~1 ( he / she / nuno ) ~1 like
    ( does / is ) ~1 ( he / she / nuno ) ~3 ( make / happy / treat / good_to / know_about / better / nice / kind )
    ( how / where ) ~1 did ~1 you ~1 ( two )? ~1 meet ~1 ( him / her / nuno / ? )?
    ( new / a ) ~1 ( boyfriend / girlfriend / partner ) ~2 ?
    """,
    question=True,
    negated=True,
)
WHY_Q = rules(
    "q_why_ended",
    """
    why ~1 did ~1 you ~3 ( block / unfollow / delete / ignore / unfriend / mute )
    why ~1 did ~1 ( you / we / it ) ~3 ( leave / end / go / break / stop / ghost / give_up / walk / move_out / \
      finish / disappear / not_work / fall )
    what ~1 ( went_wrong / happened_to_us / happened_between / happened_with_us / really_happened )
    was it ~2 ( me / something_i / because / my_fault )
    when ~1 did ~1 you ~2 ( know / decide / stop_loving / realize / make_up )
    why not ?
    why ?
    ( can / may / could ) ~1 i ~2 ask ~1 why
    """,
    question=True,
    negated=True,
)
ANGRY_Q = rules(
    "q_angry",
    """
    ( do / did ) you ~2 ( hate / resent / blame / despise ) ~1 me
    are you ~2 ( angry / mad / cross / furious / annoyed / upset / pissed / bitter ) ~2
    are ~1 we ~1 ( ok / alright / good / cool / fine )
    did i ~2 ( say / do / upset / offend / annoy ) ~2
    have i ~2 ( said / done / upset / offended / annoyed ) ~2
    """,
    question=True,
    negated=True,
)
MISS_Q = rules(
    "q_miss",
    """
    ( do / did / have ) ~1 you ~3 ( miss / missed ) ~2 ( me / us / it / our / that / this )
    ( do / did / have ) ~1 you ~2 ( think / thought / thinking ) ~1 ( of / about ) ~1 ( me / us / it / our )
    ( do / did ) ~1 you ~2 regret ~2
    any ~1 regrets ~1
    was ~1 ( any / it / all ) ~2 ( real / of_it_real / worth )
    ( were / are ) you ~1 happy ~2 ( with_me / with_us / together / then / back_then )
    """,
    question=True,
    negated=True,
)
LOVE_Q = rules(
    "q_love",
    """
    ( do / did / could / can / would ) ~1 you ~3 ( love / like / want / feel / fancy ) ~1 ( me / us / anything / \
      the_same / something )
    ( is_there / do_you_have ) ~2 ( feelings / anything_left / something_left / any_love / a_part_of_you )
    ( feel / feeling ) ~1 the ~1 same
    do ~1 you ~1 feel ~1 ( anything / something / it_too / that_too / this_too ) ~2
    did ~1 you ~1 ( notice / feel ) ~1 ( it / that ) ~1 too
    """,
    question=True,
    negated=True,
)
FORGIVE_Q = rules(
    "q_forgive",
    "( can / could / will / do / would / have ) ~1 you ~3 ( forgive / forgiven / trust ) ~2\n"
    "you ~2 ( can / could / will / would ) ~2 ( trust / forgive ) ~2\n"
    "( is / are ) ~1 ( it / i / we ) ~1 forgiven",
    question=True,
    negated=True,
)
REMEMBER_Q = rules(
    "q_remember",
    """
    do ~1 you ~2 think ~1 ( about / of ) ~1 !me !us !it
    ( do_you_remember / you_remember / remember_when / remember_the / remember_that / remember_our / do_you_recall \
      ) ~1
    """,
    question=True,
    negated=True,
)
NEED_Q = rules(
    "q_need",
    """
    what ~2 ( do / would / did / could / are ) ~1 you ~2 ( need / want / like / hope / hoping / expect / wish / \
      be_ok_with / prefer / be_comfortable ) ~2
    what ~2 ( would / could ) ~2 ( help / make_it / make_this / make_you / have_to / it_take / be_different / \
      it_look / need_to / that_look )
    what ~1 ( can / could / should / do ) ~1 i ~2 ( do / say / change / give / make ) ~2
    how ~1 ( can / could / do / should / would ) ~1 ( i / we ) ~2 ( make / do / be / start / handle / keep / \
      rebuild / earn / fix / avoid / know / go / put ) ~2
    is there ~1 ( anything / something ) ~2 ( i_can / you_need / you_would / i_could / you_want / i_should )
    what ~1 if ~1 i ~3
    what ~1 would ~5 look ~1 like ~2
    where ~1 do ~1 ( we / you / things ) ~1 ( stand / go_from_here / see_this )
    what ~1 happens ~2 ( now / next )
    what ~2 you ~2 ( need / want_from / would_need / hope_for ) ~2
    what ~1 should ~1 i ~1 ( know / have / understand )
    how ~1 ( much / often ) ~3 ( you / we ) ~2 ( want / need / like )
    what ~3 on your ~2 list
    """,
    question=True,
    negated=True,
)
HURT_Q = rules(
    "q_hurt",
    """
    ( what / how ) ~1 ( was / were / is ) ~1 ( it / that / those / things ) ~2 ( like / for_you / from_your / then )
    how ~1 ( did / does ) ~1 ( that / it / you / this ) ~3 feel ~2
    what ~2 ( hardest / worst / hurt / hurts ) ~2
    what ~1 did ~1 i ~2 ( miss / do / not_see / get_wrong )
    what ~1 was ~1 ( going_on / happening ) ~2
    did ~1 ( that / it / i ) ~1 ( hurt / make_you )
    ( do / would / will / can / could ) ~1 you ~3 ( tell_me / talk_about / say_more )
    what ~1 ( did / do ) ~1 ( you ) ~2 ( do / go_through / tell_people / feel / think ) ~3 ( then / after / when / \
      about_it / about_me / about_us / that )
    how ~1 ( long / often ) ~1 did ~1 you
    what ~1 do ~1 you ~1 wish ~2
    was ~1 ( it / that ) ~2 ( awful / hard / bad / terrible / horrible / difficult ) ~3
    did i ~3 ( ruin / hurt / break / spoil / scare / embarrass / make_you / let_you / lose / frighten )
    ( were / was ) ~1 ( you / it / that ) ~2 ( lonely / hurting / sad / angry / hurt / scared / alone / tired / \
      unhappy / worried / afraid / miserable / ashamed )
    did ~1 ( you / it / that ) ~2 ( hurt / stop_hurting / cry / feel_alone / feel_lonely )
    """,
    question=True,
    negated=True,
)
LEAVE_Q = rules(
    "q_leave",
    """
    ( can / could / may / might ) ~1 i ~2 ( ask / tell / say / share / talk / bring ) ~2
    ( is / are ) ~1 ( this / now / it / you ) ~3 ( good / ok / alright / bad / convenient / fine / right ) ~1 ( \
      time / moment / to_talk / for_you )
    ( is_this / is_now / is_it ) ( ok / alright / fine / a_bad_time / a_good_time )
    ( do / have ) ~1 you ~2 ( minute / moment / sec / second / few_minutes / five_minutes / time_for / time_to / \
      time_now / got_time )
    am i ~1 ( disturbing / interrupting / bothering / keeping / catching )
    ( is_it / would_it_be / is_this / would_that_be ) ~2 ( ok / alright / all_right / fine ) ~1 if ~1 i
    ( do_you / would_you ) ~1 mind ~2 i
    ( can / could ) you ~1 talk ~1
    ( did_i / have_i ) ~1 ( wake / catch / caught / woken ) ~1 you
    ( do / would / will ) ~1 you ~2 ( want / like / be_willing / mind ) ~1 ( to )? ~1 ( hear / hearing / know / \
      listen )
    ( are / you ) ~1 ( ready_to / up_for_hearing / ok_to_talk / able_to_talk / busy )
    """,
    question=True,
    negated=True,
)
STAY_Q = rules(
    "q_stay",
    """
    ( do / would ) ~1 you ~1 want me to ( stop / keep ) ~1 ( texting / writing / calling / messaging )
    ( can / could / may / would / should / might / shall ) ~1 ( i / we / you / it ) ~4 ( write / text / message / \
      stay / keep / be_friends / be_mates / talk / call / ring / chat ) ~2 ( again / touch / sometime / \
      friends / contact / \
      now_and_then / from_time / once_in_a_while / each_other / every_now / talking / writing / back )
    ( stay / keep / be / remain / staying / keeping / being ) ~1 ( in_touch / friends / friendly / in_contact ) ~1
    ( ok / alright / mind / fine / all_right ) ~1 if ~1 i ~2 ( write / wrote / text / texted / message / messaged / \
      call / called / ring / rang / drop_you / dropped_you )
    """,
    negated=True,
)
PRACTICAL_Q = rules(
    "q_practical",
    """
    ( where / when / how ) ~1 ( should / shall / do / can / could ) ~1 i ~2 ( send / post / drop / bring / leave / \
      sign / collect / pick / return ) ~2
    ( do / would ) ~1 you ~2 ( want / need / get / like ) ~2 ( back / your / the / me_to_send / me_to_bring / \
      it ) ~2
    did ~1 you ~2 get ~2 ( back / my_letter / my_parcel / my_card )
    ( shall / should / can / could ) ~1 i ~2 ( send / post / drop_off / drop_it / bring / return / mail / collect / \
      pick_it / pick_up / pay )
      mail )
    what ~1 ( time / is_your_address / is_the_address / day ) ~3
    ( can / could / may ) ~1 i ~1 ( have / get ) ~4 back ~1
    ( how_much / how_big ) ~1 ( is / do_i / was / did )
    """,
    question=True,
    negated=True,
)
OPINION_Q = rules(
    "q_opinion",
    """
    what ~1 do ~1 you ~1 ( think / reckon / make_of / say ) ~2
    what ~1 would ~1 you ~1 ( do / say / suggest / recommend )
    any ~2 ( tips / advice / ideas / recommendations / suggestions / thoughts )
    ( should / shall ) ~1 i ~2
    which ~2 ( would / do ) ~1 you
    do ~1 you ~1 think ~2 ( i_should / it_is / that_is / this_is / i_could / it_would )
    does ~1 ( that / it / this / any_of ) ~2 ( make_sense / sound / seem / work )
    """,
    question=True,
    negated=True,
)
MORE_Q = rules(
    "q_more",
    """
    ( what_do_you_mean / like_what / how_so / how_come / which_one / in_what_way / how_do_you_mean / \
      such_as / what_then ) ~2 ?
    ( tell_me_more / say_more )
    ^^ ~1 ( what_happened / what_was_it / who_was_it / and_then ) ~1 ?
    ^^ ~1 ( really / seriously / what / which / who / when / how / yes ) ?
    """,
    question=None,
    negated=True,
)
STILL_Q = rules(
    "q_still",
    "( do / are / is / have / does / did ) ~2 ( still / yet ) ~3",
    question=True,
    negated=True,
)
BACK_Q = rules(
    "q_back",
    "( and_you / what_about_you / how_about_you / and_yourself / you_too / and_yours / what_of_you ) ~1",
    negated=True,
)
NEW_Q = rules(
    "q_new",
    """
    what ~1 ( have_you_been / are_you ) ~1 ( up_to / doing / working_on / busy_with )
    what ~1 is ~1 ( new / going_on / happening / up / keeping_you )
    what ~1 ( you_up_to / you_been_up / is_your_week / are_your_plans / is_your_day )
    tell ~1 me ~1 about ~3 ( months / year / life / yourself / week / everything )
    ( wyd / anything_new / any_news / been_up_to / keeping_busy / keeping_well / how_is_life / how_are_things / \
      how_have_things / how_is_everything / how_is_it_going )
    """,
    question=True,
    negated=True,
)
TODAY_Q = rules(
    "q_today",
    """
    ( good / best / nice / funny / interesting / weirdest ) ~3 ( today / this_week ) ~1
    ( how_was / how_is / how_has ) ~1 your ~1 ( day / week / morning / evening / night / shift )
    what ~1 are ~1 you ~1 doing ~2 ( today / now / tonight / right_now / this_evening / ? )
    ( good_day / busy_day / long_day / good_week ) ~1 ?
    """,
    question=True,
    negated=True,
)
WEEKEND_Q = rules(
    "q_weekend",
    """
    ( weekend / weekends / evenings / plans / tonight / sunday / sundays / saturday / spare_time / free_time / \
      time_off ) ~2
    """,
    question=True,
    negated=True,
)
SILLY_Q = rules(
    "q_silly",
    """
    does ~1 ( that / it / this ) ~1 sound ~1 ( mad / silly / weird / stupid / crazy / odd / strange )
    ( is / am ) ~1 ( that / it / this / i ) ~2 ( weird / silly / stupid / mad / too_much / strange / odd / selfish \
      / wrong / awful / pathetic / terrible / ridiculous / crazy / too_late )
    """,
    question=True,
    negated=True,
)

FEAR_Q = rules(
    "q_fear",
    """
    what ~2 ( afraid / scared / worried / frightened / nervous ) ~2
    what ~2 ( worries / scares / frightens ) ~1 you ~2
    ( are / were ) ~1 you ~1 ( afraid / scared / worried ) ~3
    """,
    question=True,
    negated=True,
)
WELL_Q = rules("q_well", "( are / you ) ~1 you? ~1 ( well / ok / alright / good / doing_ok ) ~1 ?", question=True)
REQUEST_Q = rules(
    "q_request",
    """
    ( can / could ) we ~1 ( swap / switch / trade ) ~3
    same ~1 time ~3 ( pickup / pick_up / drop_off / practice / kids / school )
    ( can / could / would / will ) ~1 you ~2 ( do / take / pick / collect / get / have / drop / fetch / cover / \
      swap ) ~3 ( \
      monday / tuesday / wednesday / thursday / friday / saturday / sunday / pickup / pickups / kids / ida / lucy / \
      mateo / her / him / them / school )
    ( can / could / would / will ) ~1 you ~2 ( send / post / leave / bring / forward / keep / sign / drop / hold / \
      mail / check / tell_her / tell_him / tell_them / ask_her / ask_him / pick / take / remind / pass / print / \
      look_for ) ~2
    """,
    question=True,
    negated=True,
)
MEET_Q = rules(
    "q_meet",
    """
    want to ~1 ( see / go / come / grab / join / meet / walk ) ~4 ( sometime / some_time / together / week / \
      weekend / saturday / sunday / tomorrow / with_me / one_day )
    ( could / can / may ) i ~1 ( walk / join / come / visit / buy / take ) ~1 ( with / you / along / over / by ) ~2
    would you ~2 ( like / want / care / fancy ) ~1 to? ~1 ( go / come / join / try / walk / grab / have / do / meet \
      / see ) ~2
    ( do_you / you ) ~1 ( want / fancy ) ~1 to? ~1 ( go_to / come_to / come_over / join_me / grab / meet / see_it ) \
      ~2
    ( fancy / feel_like / up_for ) ~1 ( coming / joining / meeting / going / getting / grabbing / a_coffee / \
      a_walk / \
      a_pint / a_drink / lunch / dinner / tea / coming_along )
    would ~1 you ~1 ( come / join / meet / have ) ~4 ( me / coffee / drink / walk / lunch / dinner / tea / friday / \
      saturday / sunday )
    are ~1 you ~1 ( free / around / about ) ~2 ( on / this / next / saturday / sunday / friday / tomorrow / sometime )
    if ~1 you ~1 would ~2 want ~1 to ~1 get ~3
    """,
    question=True,
)
CHANCE_Q = rules(
    "q_chance",
    """
    if ~1 there ~1 is ~2 ( chance / way_back / hope / future )
    ( any / a ) ~1 way_back
    """,
    negated=True,
)
TELL_ONE = rules(
    "q_tell_one",
    """
    tell ~1 me ~2 ( something / anything / one_thing / one_good_thing / a_thing / a_bit / a_story ) ~2
    i ~1 would ~1 ( like / love ) ~1 to ~1 ( hear / know / have ) ~2 ( one / something / a_little / a_bit / about ) ~2
    ( one / a ) ~1 thing ~2 you ~1 would ~1 ( keep / like / want ) ~2
    """,
    negated=True,
)
PACE_Q = rules(
    "q_pace", "how ~1 ( slow / slowly / fast / quick / quickly / gently ) ~3 ( you / we / this ) ~2", question=True
)
TELL_Q = rules("q_tell", "tell ~1 me ~1 ( about / how ) ~2")
ASKED_RULES = (
    FEAR_Q, WELL_Q, REQUEST_Q, MEET_Q, CHANCE_Q, TELL_Q, TELL_ONE, PACE_Q,
    SEEING_Q, WHY_Q, ANGRY_Q, MISS_Q, LOVE_Q, FORGIVE_Q, REMEMBER_Q, NEED_Q, HURT_Q, LEAVE_Q, STAY_Q,
    PRACTICAL_Q, OPINION_Q, MORE_Q, STILL_Q, BACK_Q, NEW_Q, TODAY_Q, WEEKEND_Q, SILLY_Q,
)  # fmt: skip
