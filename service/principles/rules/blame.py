"""Blame, open and hidden; old scores; and the many ways to say "you" that accuse nobody."""

from __future__ import annotations

from service.principles.acts import acts
from service.principles.pattern import rules

BLAME = rules("blame_acts", acts("you", "me|us", "your", "my|our", unless="@unblamed"), question=False)

BLAME_MORE = rules(
    "blame",
    """
    ( eight / seven / six / five / ten / nine / four / three ) ~1 years ~1 and ~1 ( not / no ) ~3
    about ~1 what ~1 i ~2 expected ~3
    funny ~1 how ~3
    took ~1 someone ~3 for ~1 you ~1 to ~2
    not ~1 one ~1 ta ~3
    wish ~1 you ~1 had ~1 not ~1 ( chucked / kicked / thrown / dumped / left ) ~3
    whose ~1 side ~3
    weren't ~1 exactly ~3
    you ~1 were ~1 not ~1 exactly ~3
    ( off_you_pop / off_you_go ) ~1
    i ~1 get ~1 no ~3
    always ~1 ( money_is / money's ) ~3
    you ~1 ( re-did / redid / checked / corrected ) ~3 after ~1 me ~1
    liked ~1 being ~1 the ~1 boss ~1
    need ~1 something $
    when ~1 you ~1 need ~1 something
    i ~1 forgive ~1 you ~1 for ~3
    i ~1 forgive ~1 you $
    you ~1 more ~1 with ~2
    you ~1 did ~1 wind ~1 me ~1 up
    ( your ) ~1 half ~1 is ~3
    that ~1 is ~1 your ~1 problem
    if ~1 you ~1 had ~1 only ~3
    it ~1 is ~1 never ~3 with ~1 you ~2
    ( atmosphere / vibe / mess / chaos ) ~1 in ~1 that ~1 house
    oh now ~2
    ^^ finally . ~1
    what ~1 took ~1 you ~1 so ~1 long
    i ~1 knew ~1 it $
    ( glad / wish ) ~1 i ~1 ( bothered / had_not_bothered / never_bothered )
    ^^ wow , ? ~1 ( ok / okay / nothing / cool / nice ) $
    nothing . ~1 ( cool / nice / great / ok ) $
    you ~1 need ~1 to ~1 ( stop / learn / grow / get / calm / chill / let / admit / own ) ~4
    being ~1 ignored ~2
    ( fault ) as ~1 usual
    ( all ) my ~1 fault ~1 as ~2
    tell ~2 ( to_grow_up / to_mind / to_get_over ) ~2
    ( such_a / what_a / total / absolute ) ~1 ( coward / liar / joke / hypocrite / child / baby / mess / cheek / \
      nerve ) ~2
    ( says_a_lot / says_it_all / figures / charming / classy / wow_thanks ) $
    not that you ~1 ( care / would_care / asked / noticed )
    ( everyone / everybody / we_both / we_all ) ~1 know|knows ~1 ( whose / who ) ~3
    so you are ~1 just ~1 ( going_to / gonna ) ~1 ( ignore / leave / walk / pretend ) ~2
    ( after_everything / after_all ) ~1 i ~4
    ( you_just / and_you_just ) ~1 ( shrugged / left / laughed / stood / sat / watched / walked / ignored / went \
      ) ~2
    wonder where ~1 ( she / he / they ) ~2 gets
    ( shoe / cap ) fits
    you ~1 ( were / are ) hardly ~3
    ( happy ) now $
    what ~1 you ~1 ( did_to / did_to_me / said_about_my / said_to_my / put_me ) ~2
    you ~1 never ~1 ( explained / told_me_why / said_why / gave_me ) ~2
    what you ~1 ( are / were ) ~1 really ~1 like
    you ~2 ( push / pushed / know_how_to_push ) ~2 ( my )? ~1 buttons
    would not ~1 have ~1 to ~1 if ~1 you ~3
    if ~1 you ~1 ( answered / listened / cared / loved / tried / paid / had ) ~3
    ( it )? ~1 only ~1 happened ~1 because ~1 you
    you ~1 always ~1 ( overreact / exaggerate / dramatize / complain / moan / nag / criticize ) ~2
    ( work / your_job / your_mother / your_friends / they / he / she ) ~1 always ~1 came ~1 first
    all ~1 ( those / these / the ) ~1 years ~1 and ~4
    you ~1 ( have )? ~1 burned ~1 everything
    you were the one ~4
    ( just_threw / throw_love / throws_love / throw_people ) ~2
    unbelievable $
    moved on ~1 ( fast / quick / quickly / so )
    not this again
    you ~1 always !could|can|managed ~2 ( do_this / do_that / did_that / did_this / have_to / had_to / make / \
      made / turn / twist / find / need / think / assume / act / blame / expect / play / put / pick / choose / \
      run / walk / leave / shut / go / want_it / get / take / took / hide / push / overthink / overreact / bring \
      / say_that / say_this / win / lose / give_up / ruin / start / got_your / want_to_be / know_better / \
      were_the_victim / were_like )
    you ~1 constantly|only|just ~1 ( care / cared / think / thought / want / wanted / made / make / complain / \
      complained / criticize / criticized / use / used / moan / moaned )
    you ~2 never ~1 !@unblamed|@unblamed_praise|told_me_you_were|really_told ~1 ( even / once / really / could / \
      would / gave / let / wanted / tried / said / cared / loved / listened / asked / had / appreciated / \
      understood / saw / noticed / thanked / supported / make / take / want / try / say / give / listen / ask / \
      think / let_me / let_it / apologize / forgave / trusted / helped / were / was / made / took / stood / came \
      / thought / apologized / bothered / fought / liked_my / stop )
    you ~1 ( are / were / are_being / were_being / can_be / have_become / got ) ~3 @harmadj
    you ~1 ( are / were ) the ~1 ( one / reason ) ~1 ( who / that / we / i / to )
    ( it / that / this / everything / all ) ~2 ( is / was ) ~2 ( your_fault / on_you / your_doing / your_choice \
      / down_to_you / your_problem / because_of_you / your_mess )
    your ~2 ( fault / attitude / drama / issues / selfishness / jealousy / temper / coldness / silence / mood / \
      moods / lies / stubbornness / pride / cruelty ) ~1
    because ~1 of ~1 ( you / what_you / your )
    because ~1 you ~1 ( were / was / are / would / could / did / never / always / kept / left / made / wanted / \
      refused / lied / cheated / chose / pushed ) ~3
    thanks ~1 to ~1 you
    some ~1 people ~1 ( would / just / can / could / do / never / give / walk / need / have / only / actually / \
      find / are / leave / move / don't )
    must ~1 be ~1 ( nice / easy / great / lovely / good ) ~1 ( to / for / being / having / , / $ / when / not )
    ( funny / interesting / convenient / strange / amazing ) ~2 how ~1 ( you / some / now )
    typical
    of course ~1 you ~1 ( did / would / are / do / have / think / say / will / forgot )
    ^ ( as_usual / as_always / like_always / like_usual / same_as_always / here_we_go / just_like_you )
    you ~5 ( as_usual / as_always / like_always / like_usual )
    ( nice / kind / good / big ) ~1 of ~1 you ~1 to ~2
    glad|good ~1 ( one_of_us / to_see_you_are / you_could / you_found_time / you_finally )
    at least ~1 i ~2
    unlike ~1 ( you / some )
    if ~1 you ~2 ( had / were / just ) ~1 ( not )? ~4 ( we / i / this / none / things / maybe / it )
    you ~1 ( could / should / might ) ~1 not? have ~2
    you ~1 would ~1 not? have ~1 ( known / seen / noticed / bothered / left / done / had / said / come / been )
    you ~1 ( of_all_people / and_your ) ~2
    did ~1 you ~1 even ~2
    did ~1 you ~1 ever ~1 ( care / love / think_about_me / think_of_me / listen / even / stop / ask / consider / \
      give )
    do ~1 you ~1 ( even / ever ) ~1 ( care / think / listen / hear / realize / remember / stop / notice / wonder \
      / read )
    how ~1 could ~1 you
    how dare
    what ~1 is ~1 ( wrong_with_you / your_problem / the_matter_with_you )
    ( are_you / you ) ~1 happy ~1 now
    who ~1 does ~1 that
    why ~1 ( do / did / are / were / must / can / have ) ~1 you ~2 ( always / never / have_to / so / not / just \
      / even / still_so / make / being / acting / like_this / such / do_that / do_this )
    you ~1 ( say / said / talk / act / think ) ~3 but|yet ~2 you
    you ~1 ( threw / gave_up / walked_away / quit / bailed / ran / checked_out / moved_on / forgot / changed ) \
      ~4 ( us / on / everything / years / like / so / me / away / fast / from / first / out / it_away / and_left \
      )
    you ~1 ( broke / hurt / betrayed / abandoned / dumped / deserted / used / humiliated / replaced / punished / \
      rejected / ghosted / blocked / failed ) ~1 ( me / us / my / our )
    you ~1 ( do_not / did_not / can_not / could_not / would_not / will_not ) ~1 even ~2
    you ~1 ( do_not / did_not ) ~2 ( care / listen / understand / get_it / appreciate / fight / try / give_a / \
      love / want_to_hear / want_to_understand / trust )
    your ~1 ( precious / new ) ~1 ( boyfriend / girlfriend / man / woman / job / friends / life / friend )
    ( easy_for_you / says_the_one / rich_coming / you_are_one_to_talk / look_who / speak_for_yourself )
    ( you_wanted_this / you_did_this / you_ended / you_are_the_one / you_were_the_one / it_was_you_who / \
      you_chose / you_made_your / you_started )
    you ~1 made ~1 ( me / us ) ~2 ( feel / do / look / think / wait / beg / choose / this / crazy / a_fool / \
      like / cry / jealous / late )
    you ~1 ( make / made ) ~1 ( it / this / everything / that ) ~1 ( so / impossible / hard / harder / about / \
      difficult / worse )
    you ~1 ( have / had ) ~1 ( no )? ~1 ( issues / problems / a_problem / commitment / heart / no_right / \
      no_idea_how_to )
    ^ @lead? grow up
    ( you_should / you_need_to / you_have_to / time_to / time_you / when_will_you ) ~1 ( grow_up / grew_up )
    ( get_over_yourself / get_a_grip / stop_being / stop_acting / stop_playing / be_serious / get_real )
    you ~1 ( too )? ~1 ( wonder / ask_yourself ) ~1 why
    that ~1 is ~2 ( rich / a_bit_rich / convenient / so_you / you_all_over / just_like_you / typical )
    some of us ~2
    people who ~2 ( really / actually / truly ) ~2
    ( your / yours ) ~1 ( too / as_well / as_much )
    """,
)

SNEER = rules(  # an "ok" that is none
    "sneer",
    """
    ^^ ~1 wow ,? ok|okay|nice|cool|great|thanks
    ^^ ( lol / haha ) ~1 ok
    ( whatever / cheers_for / thanks_for_nothing / nice_one / good_luck_with_that / suit_yourself / your_loss ) ~1
    ^^ fine . ~1 ( whatever / but )
    fine , ~1 but
    i guess ~3
    """,
    negated=True,
)

NOT_BLAME = rules(  # "you" with a wrong-sounding verb that nobody is accused of
    "not_blame",
    """
    you ~2 always ~1 ( made / make ) ~1 the|a|my|such ~1 ( best / funniest / most / kindest / birthday / mum / \
      lunch / bed / effort / time / point )
    ( why / how / when / where / because / that / what / if / whether / after / before / while / time / day / \
      night / since / until / once ) ~1 ( and )? you ~1 ( left / walked / ended / went / stopped / moved / said \
      / asked / needed / felt / shut_the / pulled / hung / gave / closed / cut / blocked / broke_up / broke_it / \
      got / turned / put / kept / chose / drew / decided / backed / ran )
    you ~2 never ~1 ( @unblamed / @unblamed_praise )
    you ~2 always ~1 @praised
    you ~1 ( had / have ) ~2 ( every_right / to_carry / to_do / to_sit / to_go / to_tell / to_walk / to_hear / \
      to_leave / reason )
    you ~1 ( should / could ) not ~1 have ~1 had ~1 to
    you ~1 ( should ) ~1 have ~1 ( had / been_able / got / felt / been_the / been_my / been_told / seen_your )
    you ~1 made ~1 me ~2 ( laugh / smile / happy / feel_safe / feel_seen / want_to / better / coffee / tea / \
      dinner / realize / feel_like_i_mattered / feel_loved / a_mix / brave / feel_at_home / feel_like_i_could / \
      feel_like_home / feel_good / think_about / breakfast / soup )
    you ~1 left ~2 ( your / a / the ) ~2 ( book / jacket / scarf / charger / jumper / mug / keys / coat / bag / \
      box / plant / records / umbrella / hoodie / glasses / bike / message / note / sweater / here / at_mine / \
      dish )
    you ~2 ( let ) ~1 me ~1 ( finish / know / down_gently / stay / cry / talk / sleep / borrow / in / be / \
      have_the )
    you ~1 ( did_not / do_not / never ) ~1 ( have_to / need_to / deserve / owe / ask_for / want_to_hurt / \
      do_anything / make_a_fuss / seem / sign_up )
    you ~1 ( do_not / did_not ) ~1 ( even )? ~1 ( have_to / need_to / owe )
    you ~1 ( took / take ) ~2 ( time / care / photos / day / me_to / the_kids / such / the_bus )
    you ~1 ( put ) ~1 ( up_with / your / so_much / me_first / in_so )
    you ~1 ( kept ) ~2 ( trying / asking / showing / going / us / it_together / the_house / me_company / \
      me_going / everything / being_kind / waiting / my_secret / it_all / making_dinner / hoping / telling_me )
    you ~1 ( said / told ) ~3 ( things ) ~2 ( needed / right / kind )
    you ~1 ( were_not / are_not ) ~1 ( the_problem / wrong / crazy / asking_too / to_blame / overreacting / \
      too_much / being_unfair / imagining / difficult / the_one / needy / demanding / invisible )
    you ~1 ( are / were ) ~2 ( crazy ) ~1 ( good / talented / about / busy / brave )
    nice ~1 of ~1 you ~1 to ~1 ( say / ask / write / reply / answer / think / remember / offer / let / check / \
      come )
    ( kind / good ) ~1 of ~1 you ~1 to ~1 ( say / ask / write / reply / answer / think / remember / offer / let \
      / check / come / tell / even )
    you ~1 ( choose / pick ) ~2 ( place / time / day / film / where / restaurant / the )
    you ~1 ( checked / check ) ~1 in
    you ~1 ( should / could ) ~1 have ~1 seen
    you ~1 ( would / could ) ~1 have ~2 ( loved / laughed / liked / hated / been_proud / enjoyed / died / cried \
      / approved )
    you ~1 could ~1 have ~1 ( had / been ) ~2 ( mean / cruel / angrier )
    if ~1 you ~1 ( would / could / had ) ~2 ( like / time / want / rather / prefer / said_no / let_me_know / \
      not_told / a_minute / ever )
    if ~1 you ~1 ( just / would_rather / would_like ) ~2 ( want / need / like / leave / rather / not )
    if ~1 you ~1 were ~1 ( up / ever / free / open / ok / to / interested / willing )
    at least ~1 i ~1 ( know / can / understand / tried_it / am / got / have )
    ( i_blamed_you / i_called_you / i_told_you / i_said_you / i_accused / i_acted_like / i_made_you / i_let_you \
      / i_treated_you / i_thought_you / made_you_feel / let_you_think / let_you_believe )
    ( understand / get / see / know / hear / accept / believe / imagine / realize ) ~2 ( why / how / that / when \
      ) ~2 you
    ( i_do_not_blame / do_not_blame / not_blaming / not_your_fault / none_of_it_was_your / was_not_your_fault / \
      never_your_fault / not_because_of_you / not_because_you / not_on_you )
    you ~1 ( felt / must / seemed / looked / deserved / were_left / were_alone / were_right / have_been_clear )
    you ~1 ( would ) ~2 be ~1 ( sitting / waiting / standing / lying / left / home / alone / there )
    thanks ~1 to ~1 you ~1 ,? i ~1 ( learned / know / can / am / got / passed / finished / started / have / \
      found / survived )
    because ~1 of ~1 you ~1 ,? i ~1 ( learned / started / can / know / finally / went / finished / got / read / \
      dared / am_braver )
    because ~1 you ~1 ( asked / said / told / wanted / needed / deserve / deserved / matter / mattered / \
      were_kind / were_there / were_right / trusted )
    not ~1 because ~1 of ~1 you
    you ~1 ( were / are ) ~1 the_one ~1 ( holding / carrying / keeping / waiting / left / lying / sitting / standing / \
      remembering / cleaning / who_had_to / that_had_to / who_carried / who_held / who_stayed / who_was_left )
    """,
    negated=True,
    reported=True,
)

REHASH = rules(
    "rehash",
    """
    remember ~1 ( christmas / the_gravy / that / easter / the_wedding / last ) ~2 ?
    five ~1 years ~1 i ~3
    i ~1 want ~1 it ~1 on ~1 record ~3
    ( who_drove_you / who_paid ) ~3
    ( winters / years ) ~1 i ~1 kept ~4
    for ~1 ( lying / leaving / cheating / the_time / what_you / malaga ) ~1
    if ~1 you ~1 had ~1 only ~5
    who ~1 ( sat / came / paid / drove ) ~1 ( through / to / for ) ~1 ( your / the ) ~3
    we ~1 lived ~1 in ~8 ( now / suddenly ) ~4
    and ~1 you ~1 still ~1 owe ~3
    ( five / six / seven / eight / nine / ten / three / four ) ~1 years ~1 ( of / i ) ~3 ( and_now / suddenly / \
      for_nothing / wasted )
    remember ~1 ( when / how / that_time / the_time / what ) ~2 you ~1 ( left / said / did / lied / forgot / \
      promised / walked / cheated / got / made / told / called / would / never / put / threw / stood / kissed / \
      flirted / ruined / refused / yelled / screamed / embarrassed )
    ( that / the / every / each / any ) ~1 ( time / night / day / week / one_time / christmas / summer / \
      birthday / wedding / party / weekend / holiday ) ~1 ( when / where / that )? ~1 you ~1 ( left / said / \
      lied / forgot / promised / walked / cheated / got / made / told_me_you / called / never / did_not / put / \
      threw / stood / kissed / flirted / ruined / refused / yelled / screamed / embarrassed / chose / slept / \
      went_off / spent / stormed / ignored / invited / bailed / disappeared / hung )
    like ~1 ( you_did / you_always / when_you / that_time_you / last_time / the_time_you ) ~5
    ( do_not / let_us_not / never / have_not / can_not / will_not / not_going_to ) ~2 \
      forget|forgotten|forgive|forgiven ~2 ( you / what_you / that_you / how_you / about_your / when_you / who / \
      the_time / the_night / it )
    what about ~1 ( when_you / the_time_you / that_time_you / the_night_you / your / the_money / all_the_times )
    how many ~1 ( times / nights / years / weekends ) ~3 ( you / i )
    ( not_the_first / is_the_same_thing / all_over_again / just_like_when / same_thing_as ) ~2 ( you / when / \
      time ) ~2
    ( i_am_still / i_still_am / still ) ~2 ( angry / hurt / bitter / mad / furious / not_over / waiting_for ) ~5
    ( and_then_you / and_you_just / then_you / and_you_still ) ~4
    ( when_you ) ~1 ( lied / cheated / slept / walked_out / left_me / forgot / ruined / embarrassed / chose / \
      kissed / threw / screamed / flirted / refused / dumped / told_your / hooked / hung_up ) ~5
    back ~1 ( in / when / then ) ~5 you ~1 ( left / lied / cheated / did / said / promised / forgot / never / \
      always / kissed / chose )
    ( still_owe / never_paid / you_still_have_my / paid_for_your / i_paid_for / after_i_paid ) ~4
    ( you_said / you_told_me / you_promised / you_swore ) ~,8 ( and_then / but_then / and_you / but_you / yet ) ~3
    ( who_was_it / who_was_the_one ) ~2 ( that / who )
    ( three / two / four / five / six / ten / 2 / 3 / 4 / 5 / last ) ~1 ( years / months / summers / summer / \
      year / christmas ) ~2 ( ago / when )? ~2 you ~1 ( left / lied / cheated / said / did / forgot / kissed / \
      chose )
    ( replay / replaying / go_over / going_over / went_over / keep_thinking_about ) ~3 ( fight / fights / \
      argument / night / what_you / every / that )
    ( since_we_are / while_we_are ) ~2 ( keeping_score / listing / at_it / on_the_subject / talking_about )
    """,
)

BLAME_RULES = (BLAME, BLAME_MORE, SNEER, NOT_BLAME, REHASH)
