"""Clarity and care: why I am here, what I value, what I can carry, old scores; and blame, which is their opposite."""

from __future__ import annotations

from service.principles.acts import acts
from service.principles.pattern import rules

INTENT = rules(
    "states_intent",
    """
    ( so / because ) i ~1 did ~1 not ~1 want ~1 you ~1 ( finding / hearing / to_hear / to_find ) ~3
    cards ~1 on ~1 the ~1 table
    if ~1 i ~1 am ~1 honest ~2
    i ~1 wrote ~1 because ~3
    ( more ) ~1 than ~1 liked ~2
    wanted it ~1 ( said / known )
    i ~1 wanted ~1 to ~1 ( wish / say / bring / mention )
    ^ ( just )? to ~1 say ~2
    i ~1 would ~1 like ~1 to ~1 ( bring_up / raise / say / talk_about / apologize / tell_you / ask_you / clear_up )
    i ~1 ( like / liked ) ~1 being ~1 around ~1 you
    i ~1 ( have / still_have ) ~2 feelings
    ^ ( closure / curiosity ) $
    ( yes ) ~1 . ~1 i ~1 ( do / still / have )
    i ~1 ( panicked / was_lonely / got_scared / missed_you ) ~2
    i ~1 ( would )? rather ~1 say ~1 it
    i ~1 am ~2 ( writing / texting / calling / here / reaching_out / messaging / getting_in_touch / contacting / asking / telling_you_this / saying_this ) ~2 ( because / to / since / so / not_to / for / as )
    ( why / reason ) ~1 i ~1 ( am / wrote / texted / called / reached / messaged / got / came / wanted / asked / have_come ) ~4
    ( the / my ) ~2 reason ~2 ( is / for / i )
    i ~1 ( wanted / just_wanted / only_wanted / want / just_want ) ~1 to ~1 ( say / tell / apologize / let_you / see_how / check / thank / hear_how / be_honest / own / make / ask / know_how / give / put_it_right / answer / be_clear / be_straight ) ~4
    what ~1 i ~1 ( want / am_asking / would_like / am_hoping / hope / really_want / came ) ~2 ( is / for )
    all ~1 i ~1 ( want / wanted / am_asking ) ~1 ( is / was / to / for )
    i ~1 ( would_like / want / hope / am_hoping / would_love ) ~1 ( for_us )? ~1 to ~1 ( try_again / be_friends / be_friendly / be_in_touch / get_to_know / make_it_right / make_things_right / stay_in_touch / be_on / find_out / see_if / be_able_to / repair / put_things / part / end_this / be_civil / start_with / talk_about_whether / clear / end / be_part )
    because ~2 i ~2 ( owe / miss / wanted / want / realized / have_been / still / never / regret / care / need / am / think / saw / would_like / hope / thought / felt / feel / found / would )
    i ~1 ( came / got_in_touch / reached_out / wrote / texted / called ) ~2 ( because / to / since )
    ( to / i_will ) ~1 be ~1 ( honest / straight / clear / plain / direct / upfront / blunt ) ~4
    ( straight / honest / plain / simple / short ) ~1 answer
    ( honestly / truth ) ,? ~2 i ~2 ( miss / wanted / want / would_like / hope / still / am / owe )
    i ~1 owe ~1 you ~1 ( an / a / one / the )
    i ~1 am ~1 not ~1 ( here / writing / texting / trying / asking / after / looking / calling ) ~1 ( to / for / anything / back )
    no ~1 ( agenda / ulterior / hidden )
    i ~1 ( miss / missed ) ~1 ( you / us / talking ) ~2 and ~1 i ~1 ( want / would / wanted / hope )
    i ~1 ( would / do ) ~2 like ~1 ( us / another ) ~3
    """,
    negated=True,
)

APPRECIATE = rules(
    "appreciation",
    """
    your ~3 ( piece / article / show / exhibition / painting / speech / book / talk / film / poem / song / photo ) ~,6 ( beautiful / brilliant / great / lovely / extraordinary / stunning / wonderful / amazing / moving / funny / good )
    the ~4 ( bit / part / one / scene / chapter ) ~4 is|was ~1 ( beautiful / brilliant / great / lovely / extraordinary / stunning / wonderful / amazing / moving / good )
    you ~1 always ~1 made ~1 the ~1 best ~2
    never ~1 thanked ~1 you ~1 for ~3
    i ~1 still ~1 ( make / cook / use / wear / sing / tell / do ) ~1 ( your / her / his / that / the ) ~4
    ( kill / die ) for ~1 ( one_of )? ~1 ( your ) ~3
    ( loved / love ) ~1 how ~1 you ~3
    ( thank_you / thanks ) ~1 for ~1 the ~1 ( years / way / time / summer / nights / mornings ) ~3
    ( happy / good / glad ) ~1 ( just )? ~1 to ~1 sit ~1 here ~2
    you ~1 look ~1 ( well / good / great / happy )
    thinking|think ~1 of ~1 you ~1 ( painting / singing / laughing / dancing / reading ) ~3
    you ~1 ( painting / singing / dancing / laughing / reading ) ~1 ( the / in / to / at ) ~3
    i ~2 ( love / loved / like / liked / admire / admired / appreciate / appreciated / miss / missed / adored / respect / respected / remember / valued ) ~2 ( how_you / the_way_you / that_you / your ~3 / when_you / you_for / hearing_you / watching_you / how_your )
    i ~1 ( always )? ~1 ( loved / liked / admired / appreciated / was_grateful / am_grateful ) ~3
    i ~1 ( am / was ) ~2 ( grateful / thankful ) ~3
    ( thank_you / thanks ) ~2 for ~2 ( being / bringing / taking / making / looking / standing / putting / helping / keeping / teaching / driving / sitting / staying / everything / the / all / always / waiting / cooking / giving / showing / sending / remembering / picking / loving / your_patience / your_kindness / coming / sticking / getting_me / trusting )
    you ~2 ( always ) ~1 @praised
    you ~2 never ~1 @unblamed_praise
    you ~2 ( are / were / have_been ) ~3 @good ~1 ( at / with / to / about / for / when / company / and / person / listener / mum / dad / parent / cook / friend / heart / eye / ear / soul / teacher / that / in / $ ) ~3
    you ~1 ( taught / showed / helped / encouraged / saved / got ) ~1 me ~2 ( how / to / that / what / through / believe / see / a / more / with / when )
    you ~2 ( made / make ) ~1 ( me / people / everyone / my / us / the ) ~3 ( laugh / smile / safe / home / welcome / better / brave / seen / braver / easy / feel_like_i / warm / calm / bearable )
    you ~1 ( have / had / have_got / got ) ~1 ( a / the / such / this ) ~2 ( way / gift / talent / knack / laugh / smile / eye / voice / patience / heart / kindness )
    ( nobody / no_one / noone / never_met_anyone / anyone_else / only_person ) ~3 ( like_you / as_you / who_could / the_way_you / else_ever / who_ever / has_ever / makes )
    your ~3 ( laugh / cooking / patience / voice / kindness / humor / honesty / smile / advice / soup / bread / drawings / photos / playlist / speech / courage / generosity / calm / garden / letters / jokes / handwriting / curry / dal / pie / warmth / work ) ~2 ( was / is / were / are / always / got / kept / still / made / meant / helped )
    i ~1 still ~2 ( use / make / cook / listen / wear / think_of / think_about / laugh / hear / read / play / have / tell_people / quote / remember ) ~2 ( your / the ~3 you / about_your / how_you / that_thing_you / the_way_you )
    ( that / it / this ) ~1 was ~2 ( kindest / kind / generous / sweet / lovely / thoughtful / brave / best_thing ) ~1 ( thing / of_you / you )
    ( proud / impressed ) ~1 ( of / by / with ) ~1 ( you / how / what )
    because ~1 of ~1 you ~1 ,? i ~1 ( learned / started / can / know / am_braver / finally / stopped / went / finished / got / read / dared )
    you ~1 ( stayed / sat / drove / drew / read / flew / came / carried / baked / cooked / learned / brought / saved / knitted / built / painted / played / sang ) ~4 ( with_me / for_me / me / for_my / my_mum / my_dad / so_i / through_the / my )
    the ~1 ( best / kindest / bravest / funniest ) ~3 ( person / thing / listener / part / bit / cook ) ~3 ( you / was )
    ( suits_you / good_on_you / you_deserve / you_earned / you_would_be_great / you_will_be_great / you_will_be_brilliant ) ~3
    you ~1 ( know_how_to / really_listen / really_see / have_always / put_up_with ) ~3
    i ~1 ( learned / got ) ~3 from ~1 you
    it ~1 ( meant / means ) ~2 ( a_lot / so_much / the_world / something / more_than )
    """,
    reported=True,
)

NOT_APPRECIATION = rules(
    "not_appreciation",
    """
    you ~1 ( really )? know ~1 how ~1 to ~1 ( push / hurt / ruin / make_me / wind )
    ^^ ~3 suits_you
    suits you ~1 ( , / or / best / $ )
    you ~2 ( are / were ) ~2 good ~1 ( at / with ) ~2 ( leaving / lying / hiding / pretending / walking / making_me / running / ignoring / blaming / excuses / guilt / silence / that )
    ( thanks / thank_you ) ~2 for ~1 ( nothing / making_me_feel / ruining / leaving / ignoring / the_reply / the_heads / replying / telling / letting / that / getting_back / the_update / the_invite / coming_to_the )
    i ~1 ( miss / missed ) ~1 your ~1 ( body / skin / lips / kiss / touch / call / message / text / birthday )
    i ~1 ( love / loved ) ~1 ( it / that )
    you ~1 ( are / were ) ~2 good ~1 ( ? / thanks )
    i ~1 ( appreciate / respect ) ~1 ( that / it / you_telling / your_honesty / you_saying / your_decision / your_reply )
    """,
    negated=True,
)

BLAME = rules("blame_acts", acts("you", "me|us", "your", "my|our", unless="@unblamed"), question=False)

BLAME_MORE = rules(
    "blame",
    """
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
    ( such_a / what_a / total / absolute ) ~1 ( coward / liar / joke / hypocrite / child / baby / mess / cheek / nerve ) ~2
    ( says_a_lot / says_it_all / figures / charming / classy / wow_thanks ) $
    not that you ~1 ( care / would_care / asked / noticed )
    ( everyone / everybody / we_both / we_all ) ~1 know|knows ~1 ( whose / who ) ~3
    so you are ~1 just ~1 ( going_to / gonna ) ~1 ( ignore / leave / walk / pretend ) ~2
    ( after_everything / after_all ) ~1 i ~4
    ( you_just / and_you_just ) ~1 ( shrugged / left / laughed / stood / sat / watched / walked / ignored / went ) ~2
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
    you ~1 always ~2 ( do_this / do_that / did_that / did_this / have_to / had_to / make / made / turn / twist / find / need / think / assume / act / blame / expect / play / put / pick / choose / run / walk / leave / shut / go / want_it / get / take / took / hide / push / overthink / overreact / bring / say_that / say_this / win / lose / give_up / ruin / start / do_the / got_your / want_to_be / know_better / were_the_victim / were_like )
    you ~1 constantly|only|just ~1 ( care / cared / think / thought / want / wanted / made / make / complain / complained / criticize / criticized / use / used / moan / moaned )
    you ~2 never ~1 !@unblamed|@unblamed_praise|told_me_you_were|really_told ~1 ( even / once / really / could / would / gave / let / wanted / tried / said / cared / loved / listened / asked / had / appreciated / understood / saw / noticed / thanked / supported / make / take / want / try / say / give / listen / ask / think / let_me / let_it / apologize / forgave / trusted / helped / were / was / made / took / stood / came / thought / apologized / bothered / fought / liked_my / stop )
    you ~1 ( are / were / are_being / were_being / can_be / have_become / got ) ~3 @harmadj
    you ~1 ( are / were ) the ~1 ( one / reason ) ~1 ( who / that / we / i / to )
    ( it / that / this / everything / all ) ~2 ( is / was ) ~2 ( your_fault / on_you / your_doing / your_choice / down_to_you / your_problem / because_of_you / your_mess )
    your ~2 ( fault / attitude / drama / issues / selfishness / jealousy / temper / coldness / silence / mood / moods / lies / stubbornness / pride / cruelty ) ~1
    because ~1 of ~1 ( you / what_you / your )
    because ~1 you ~1 ( were / was / are / would / could / did / never / always / kept / left / made / wanted / refused / lied / cheated / chose / pushed ) ~3
    thanks ~1 to ~1 you
    some ~1 people ~1 ( would / just / can / could / do / never / give / walk / need / have / only / actually / find / are / leave / move / don't )
    must ~1 be ~1 ( nice / easy / great / lovely / good ) ~1 ( to / for / being / having / , / $ / when / not )
    ( funny / interesting / convenient / strange / amazing ) ~2 how ~1 ( you / some / now )
    typical
    of course ~1 you ~1 ( did / would / are / do / have / think / say / will / forgot )
    ( as_usual / as_always / like_always / like_usual / same_as_always / here_we_go / just_like_you )
    ( nice / kind / good / big ) ~1 of ~1 you ~1 to ~2
    glad|good ~1 ( one_of_us / to_see_you_are / you_could / you_found_time / you_finally )
    at least ~1 i ~2
    unlike ~1 ( you / some )
    if ~1 you ~2 ( had / would / could / were / just ) ~1 ( not )? ~4 ( we / i / this / none / things / maybe / it )
    you ~1 ( could / should / might / would ) ~1 not? have ~2
    you ~1 ( of_all_people / and_your ) ~2
    did ~1 you ~1 even ~2
    did ~1 you ~1 ever ~1 ( care / love / think_about_me / think_of_me / listen / even / stop / ask / consider / give )
    do ~1 you ~1 ( even / ever ) ~1 ( care / think / listen / hear / realize / remember / stop / notice / wonder / read )
    how ~1 could ~1 you
    how dare
    what ~1 is ~1 ( wrong_with_you / your_problem / the_matter_with_you )
    ( are_you / you ) ~1 happy ~1 now
    who ~1 does ~1 that
    why ~1 ( do / did / are / were / must / can / have ) ~1 you ~2 ( always / never / have_to / so / not / just / even / still_so / make / being / acting / like_this / such / do_that / do_this )
    you ~1 ( say / said / talk / act / think ) ~3 but|yet ~2 you
    you ~1 ( threw / gave_up / walked_away / quit / bailed / ran / checked_out / moved_on / forgot / changed ) ~4 ( us / on / everything / years / like / so / me / away / fast / from / first / out / it_away / and_left )
    you ~1 ( broke / hurt / betrayed / abandoned / dumped / deserted / used / humiliated / replaced / punished / rejected / ghosted / blocked / failed ) ~1 ( me / us / my / our )
    you ~1 ( do_not / did_not / can_not / could_not / would_not / will_not ) ~1 even ~2
    you ~1 ( do_not / did_not ) ~2 ( care / listen / understand / get_it / appreciate / fight / try / give_a / love / want_to_hear / want_to_understand / trust )
    your ~1 ( precious / new ) ~1 ( boyfriend / girlfriend / man / woman / job / friends / life / friend )
    ( easy_for_you / says_the_one / coming_from_you / rich_coming / you_are_one_to_talk / look_who / speak_for_yourself )
    ( you_wanted_this / you_did_this / you_ended / you_are_the_one / you_were_the_one / it_was_you_who / you_chose / you_made_your / you_started )
    you ~1 made ~1 ( me / us ) ~2 ( feel / do / look / think / wait / beg / choose / this / crazy / a_fool / like / cry / jealous / late )
    you ~1 ( make / made ) ~1 ( it / this / everything / that ) ~1 ( so / impossible / hard / harder / about / difficult / worse )
    you ~1 ( have / had ) ~1 ( no )? ~1 ( issues / problems / a_problem / commitment / heart / no_right / no_idea_how_to )
    ( grow_up / get_over_yourself / get_a_grip / stop_being / stop_acting / stop_playing / be_serious / get_real )
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
    you ~2 always ~1 ( made / make ) ~1 the|a|my|such ~1 ( best / funniest / most / kindest / birthday / mum / lunch / bed / effort / time / point )
    ( why / how / when / where / because / that / what / if / whether / after / before / while / time / day / night / since / until / once ) ~1 ( and )? you ~1 ( left / walked / ended / went / stopped / moved / said / asked / needed / felt / shut_the / pulled / hung / gave / closed / cut / blocked / broke_up / broke_it / got / turned / put / kept / chose / drew / decided / backed / ran )
    you ~2 never ~1 ( @unblamed / @unblamed_praise )
    you ~2 always ~1 @praised
    you ~1 ( had / have ) ~2 ( every_right / to_carry / to_do / to_sit / to_go / to_tell / to_walk / to_hear / to_leave / reason )
    you ~1 ( should / could ) not ~1 have ~1 had ~1 to
    you ~1 ( should ) ~1 have ~1 ( had / been_able / got / felt / been_the / been_my / been_told / seen_your )
    you ~1 made ~1 me ~2 ( laugh / smile / happy / feel_safe / feel_seen / want_to / better / coffee / tea / dinner / realize / feel_like_i_mattered / feel_loved / a_mix / brave / feel_at_home / feel_like_i_could / feel_like_home / feel_good / think_about / breakfast / soup )
    you ~1 left ~2 ( your / a / the ) ~2 ( book / jacket / scarf / charger / jumper / mug / keys / coat / bag / box / plant / records / umbrella / hoodie / glasses / bike / message / note / sweater / here / at_mine / dish )
    you ~2 ( let ) ~1 me ~1 ( finish / know / down_gently / stay / cry / talk / sleep / borrow / in / be / have_the )
    you ~1 ( did_not / do_not / never ) ~1 ( have_to / need_to / deserve / owe / ask_for / want_to_hurt / do_anything / make_a_fuss / seem / sign_up )
    you ~1 ( do_not / did_not ) ~1 ( even )? ~1 ( have_to / need_to / owe )
    you ~1 ( took / take ) ~2 ( time / care / photos / day / me_to / the_kids / such / the_bus )
    you ~1 ( put ) ~1 ( up_with / your / so_much / me_first / in_so )
    you ~1 ( kept ) ~2 ( trying / asking / showing / going / us / it_together / the_house / me_company / me_going / everything / being_kind / waiting / my_secret / it_all / making_dinner / hoping / telling_me )
    you ~1 ( said / told ) ~3 ( things ) ~2 ( needed / right / kind )
    you ~1 ( were_not / are_not ) ~1 ( the_problem / wrong / crazy / asking_too / to_blame / overreacting / too_much / being_unfair / imagining / difficult / the_one / needy / demanding / invisible )
    you ~1 ( are / were ) ~2 ( crazy ) ~1 ( good / talented / about / busy / brave )
    nice ~1 of ~1 you ~1 to ~1 ( say / ask / write / reply / answer / think / remember / offer / let / check / come )
    ( kind / good ) ~1 of ~1 you ~1 to ~1 ( say / ask / write / reply / answer / think / remember / offer / let / check / come / tell / even )
    you ~1 ( choose / pick ) ~2 ( place / time / day / film / where / restaurant / the )
    you ~1 ( checked / check ) ~1 in
    you ~1 ( should / could ) ~1 have ~1 seen
    you ~1 ( would / could ) ~1 have ~2 ( loved / laughed / liked / hated / been_proud / enjoyed / died / cried / approved )
    you ~1 could ~1 have ~1 ( had / been ) ~2 ( mean / cruel / angrier )
    if ~1 you ~1 ( would / could / had ) ~2 ( like / time / want / rather / prefer / said_no / let_me_know / not_told / a_minute / ever )
    if ~1 you ~1 ( just / would_rather / would_like ) ~2 ( want / need / like / leave / rather / not )
    if ~1 you ~1 were ~1 ( up / ever / free / open / ok / to / interested / willing )
    at least ~1 i ~1 ( know / can / understand / tried_it / am / got / have )
    ( i_blamed_you / i_called_you / i_told_you / i_said_you / i_accused / i_acted_like / i_made_you / i_let_you / i_treated_you / i_thought_you / made_you_feel / let_you_think / let_you_believe )
    ( understand / get / see / know / hear / accept / believe / imagine / realize ) ~2 ( why / how / that / when ) ~2 you
    ( i_do_not_blame / do_not_blame / not_blaming / not_your_fault / none_of_it_was_your / was_not_your_fault / never_your_fault / not_because_of_you / not_because_you / not_on_you )
    you ~1 ( felt / must / seemed / looked / deserved / were_left / were_alone / were_right / have_been_clear )
    you ~1 ( would ) ~2 be ~1 ( sitting / waiting / standing / lying / left / home / alone / there )
    thanks ~1 to ~1 you ~1 ,? i ~1 ( learned / know / can / am / got / passed / finished / started / have / found / survived )
    because ~1 of ~1 you ~1 ,? i ~1 ( learned / started / can / know / finally / went / finished / got / read / dared / am_braver )
    because ~1 you ~1 ( asked / said / told / wanted / needed / deserve / deserved / matter / mattered / were_kind / were_there / were_right / trusted )
    not ~1 because ~1 of ~1 you
    """,
    negated=True,
    reported=True,
)

REHASH = rules(
    "rehash",
    """
    we ~1 lived ~1 in ~8 ( now / suddenly ) ~4
    and ~1 you ~1 still ~1 owe ~3
    ( five / six / seven / eight / nine / ten / three / four ) ~1 years ~1 ( of / i ) ~3 ( and_now / suddenly / for_nothing / wasted )
    remember ~1 ( when / how / that_time / the_time / what ) ~2 you ~1 ( left / said / did / lied / forgot / promised / walked / cheated / got / made / told / called / would / never / put / threw / stood / kissed / flirted / ruined / refused / yelled / screamed / embarrassed )
    ( that / the / every / each / any ) ~1 ( time / night / day / week / one_time / christmas / summer / birthday / wedding / party / weekend / holiday ) ~1 ( when / where / that )? ~1 you ~1 ( left / said / lied / forgot / promised / walked / cheated / got / made / told_me_you / called / never / did_not / put / threw / stood / kissed / flirted / ruined / refused / yelled / screamed / embarrassed / chose / slept / went_off / spent / stormed / ignored / invited / bailed / disappeared / hung )
    like ~1 ( you_did / you_always / when_you / that_time_you / last_time / the_time_you ) ~5
    ( do_not / let_us_not / never / have_not / can_not / will_not / not_going_to ) ~2 forget|forgotten|forgive|forgiven ~2 ( you / what_you / that_you / how_you / about_your / when_you / who / the_time / the_night / it )
    what about ~1 ( when_you / the_time_you / that_time_you / the_night_you / your / the_money / all_the_times )
    how many ~1 ( times / nights / years / weekends ) ~3 ( you / i )
    ( not_the_first / is_the_same_thing / all_over_again / just_like_when / same_thing_as ) ~2 ( you / when / time ) ~2
    ( i_am_still / i_still_am / still ) ~2 ( angry / hurt / bitter / mad / furious / not_over / waiting_for ) ~5
    ( and_then_you / and_you_just / then_you / and_you_still ) ~4
    ( when_you ) ~1 ( lied / cheated / slept / walked_out / left_me / forgot / ruined / embarrassed / chose / kissed / threw / screamed / flirted / refused / dumped / told_your / hooked / hung_up ) ~5
    back ~1 ( in / when / then ) ~5 you ~1 ( left / lied / cheated / did / said / promised / forgot / never / always / kissed / chose )
    ( still_owe / never_paid / you_still_have_my / paid_for_your / i_paid_for / after_i_paid ) ~4
    ( you_said / you_told_me / you_promised / you_swore ) ~,8 ( and_then / but_then / and_you / but_you / yet ) ~3
    ( who_was_it / who_was_the_one ) ~2 ( that / who )
    ( three / two / four / five / six / ten / 2 / 3 / 4 / 5 / last ) ~1 ( years / months / summers / summer / year / christmas ) ~2 ( ago / when )? ~2 you ~1 ( left / lied / cheated / said / did / forgot / kissed / chose )
    ( replay / replaying / go_over / going_over / went_over / keep_thinking_about ) ~3 ( fight / fights / argument / night / what_you / every / that )
    ( since_we_are / while_we_are ) ~2 ( keeping_score / listing / at_it / on_the_subject / talking_about )
    """,
)

LIMIT = rules(
    "states_limit",
    """
    i ~1 am ~1 going ~1 to ~1 get ~1 off ~1 the ~1 phone
    i ~1 am ~1 ( on_call / at_work / away / working ) ~2
    i ~1 can ~1 not ~1 ( this_weekend / tonight / today / tomorrow / this_week / on ) ~2
    i ~1 can not ~1 do ~1 ( sundays / mondays / tuesdays / wednesdays / thursdays / fridays / saturdays / weekends / mornings / evenings / nights / that / it / late ) ~3
    i ~1 need ~2 ( evening / night / morning / day ) ~1 ( for_myself / to_myself / off / alone )
    can not ~1 promise ~2
    i ~1 need ~1 it ~2 ( slow / that_way / like_that / too )
    going ~1 to ~1 put ~1 my ~1 phone
    i ~1 would ~1 rather ~1 you ~1 asked
    i ~2 ( need / would_need / will_need ) ~2 ( time / space / a_break / to_go_slow / to_take_it_slow / to_stop / to_keep / a_bit / a_few_days / a_day / to_think / slow / sleep / to_step / to_hang_up / a_minute / to_pause / to_look_after / distance / to_end_this / to_say_no / an_evening / to_go_slowly / things_slow / to_not / to_leave )
    i ~2 ( can_not / am_not_able_to / could_not ) ~2 ( talk / do_this / do_that / go_back / be / discuss / argue / have_this / answer / keep / carry / come / stay / meet / text / do_late / lend / promise / be_shouted / be_spoken ) ~4 ( right_now / tonight / today / late / yet / over_text / any_more / like_this / that_way / every / at_work / this_week / on_the_phone / and / with_you_when / $ )
    i ~1 would ~1 ( rather / prefer ) ~1 ( not / to / we / it / if ) !rather|hint|know
    i ~1 ( do_not / did_not ) ~1 want ~1 to ~1 ( argue / fight / talk_about / do_this / go_over / get_into / discuss / be_spoken / be_shouted / rush / go_back / go_there / row / have_this / pretend )
    i ~1 am ~1 not ~1 ( ready / able / comfortable / ok_with / okay_with / willing / up_for / up_to / going_to_argue / going_to_fight / going_to_discuss / going_to_be / in_a_place ) ~2
    ( that / this / it ) ~1 ( is_not_ok / is_not_okay / does_not_work / is_too_much / is_not_something / is_as_far / will_not_work / does_not_feel_ok / is_more_than ) ~2 ( for_me / with_me / i_can / by_me / me )
    i ~1 ( am_going_to / will / am_gonna ) ~2 ( stop / log_off / step_away / hang_up / leave_it / end / put_the_phone / take_a_break / go ) ~2 ( here / now / there / for_tonight / this / down / call / before )
    please ~1 do ~1 not ~1 ( call / shout / speak / text / raise / use / send / talk / bring / turn_up ) ~4
    ( my / a ) ~1 ( limit / boundary / line ) ~3
    ( works / easier / better / fine / ok ) ~1 for ~1 me ~1 ( if / to / is / when )
    for ~1 ( my_own_sake / my_own_good / my_sake ) ~1
    i ~1 ( want / need ) ~1 to ~1 ( go_slow / go_slowly / take_it_slow / take_this_slow / keep_it_light / keep_this_about / keep_it_to )
    """,
    negated=True,
)

OUTCOME = rules(
    "accepts_outcome",
    """
    ( come_or_do_not / say_no / you_can_say_no ) ~3
    ( either ) ~1 is ~1 ( fine / ok / grand / good / alright )
    ( might / may ) ~1 not ~1 be ~1 ( what / how ) ~3
    i ~1 ( will / would ) not ~1 sulk
    i ~1 will ~1 understand ~3
    i ~1 hope ~1 your ~5
    ( i_am_sad_and / sad_and ) ~1 i ~1 am ~1 ( ok / fine / alright )
    ( neither / none ) ~1 of ~1 them ~1 has ~3
    ( not_going_to / will_not ) ~1 do ~1 anything ~1 about ~1 it
    ( do_not_have_to / nothing_you_have_to / do_not_need_to ) ~1 do ~2 with ~1 it
    nothing ~1 you ~1 have ~1 to ~2
    ( if_it_is / if_that_is / if_this_is ) ~1 too_soon ~,6 leave
    tell ~1 me ~1 and ~1 i ~1 will ~1 ( leave / stop / go / drop )
    ( hope / wish ) ~3 ( is / are ) ~1 ( good / kind ) ~1 to ~1 you
    i ~1 hope ~1 ( he / she / they / it / spain / you_two ) ~4
    go well
    ( i_am )? not ~1 asking ~1 for ~1 anything
    glad we ~1 ( had / got ) ~2
    ( thank_you / thanks ) for ~2 ( years / time / summer / everything / all_of_it )
    ( signed_them / signed_the_papers )
    ( whatever / whichever / however ) ~1 ( you / it / way / the_answer ) ~4 ( i / is / fine / ok / that / will / up_to )
    whatever ~1 you ~1 ( decide / choose / want / need / say / end_up )
    either ~1 ( way / answer / one ) ~3
    if ~2 ( the_answer / it / you / that / this ) ~3 ( no / not / never / rather_not / nothing / goodbye / the_end / do_not / is_it ) ~,4 ( ok / fine / understand / alright / respect / accept / live / enough / all_right / that_is / no_hard / leave / take )
    ( ok / fine / understand / alright / accept / respect / cool ) ~1 ( with_it )? ~1 if ~2 ( not / no / you_do_not / you_would_rather / nothing / never / that_is_it / the_answer / you_say_no / it_is_a_no / it_never / you_never )
    even if ~2 ( you / we / nothing / it / that / all ) ~4
    i ~2 am ~2 ( ok / fine / at_peace / good / happy / alright / content ) ~1 ( with / about / being / just / either ) ~2 ( that / whatever / friends / it / not / how / this / either / any / a_no / nothing / being / way / your )
    ( wish / wishing ) ~1 you ~2 ( well / best / happiness / happy / good / luck / nothing_but / every / the_very / only / a_good / peace )
    i ~2 ( hope / want ) ~1 you ~2 ( are_happy / find / have_a / get_everything / have_a_good / be_happy / to_be_happy / both / are_well / will_be_happy / get_what / are_loved ) ~3
    no ~1 ( hard_feelings / bad_blood / ill_will )
    ( do_not / need_not / will_not / never ) ~1 ( owe / have_to / need_to ) ~2 ( me / anything / answer / reply / forgive / respond / say / an_answer / decide / do_anything / explain / be / write )
    i ~1 ( do_not / am_not ) ~1 ( expect / expecting / need / asking / hoping / waiting ) ~1 ( for )? ~2 ( anything / an_answer / you_to / a_reply / forgiveness / back / nothing / another / a_yes / a_second )
    i ~1 ( will / can / would ) ~1 ( respect / accept / live_with / be_ok / be_fine / understand ) ~4
    ( friends / friendship / being_friends / this / that / knowing / a_wave / being_civil / just_this ) ~2 ( is / would_be / are ) ~1 ( enough / fine / plenty / good_enough / more_than )
    ( glad / happy ) ~1 for ~1 ( you / you_both / him / her )
    ( happy / glad ) ~1 ( that )? ~1 you ~2 ( found / have / are_with / are_happy / met / moved )
    that ~1 is ~1 ( enough / plenty ) ~1 for ~1 me
    ( be_happy / have_a_good_life / goodbye_and ) ~2
    ( is / would_be ) ~1 ( ok / fine / alright ) ~1 too
    ( a_no / no / silence / no_answer ) ~1 ( is / would_be ) ~2 ( ok / fine / answer / alright / perfectly )
    i ~1 ( have )? ~1 ( made_peace / make_peace / let_go / letting_go / accepted ) ~3
    ( it_is / that_is ) ~1 ( really_over / over / goodbye ) ~3 ( and / ok / i )
    the_ball_is ~1 in_your
    """,
    negated=True,
    reported=True,
)

CLARITY_RULES = (INTENT, APPRECIATE, NOT_APPRECIATION, BLAME, BLAME_MORE, SNEER, NOT_BLAME, REHASH, LIMIT, OUTCOME)
