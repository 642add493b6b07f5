"""Clarity and care: why I am here, what I value, what I can carry, that any outcome will do."""

from __future__ import annotations

from service.principles.pattern import rules

INTENT = rules(
    "states_intent",
    """
    ^^ @lead? to ~1 ( see / apologize / ask / tell / hear / give / return / thank ) ~1 you ~1
    i ~1 would ~1 ( only )? ~1 like ~1 to ~1 ( hear / see / meet / ask / talk / say ) ~3
    wondered ~1 if ~1 you ~1 would ~1 ( meet / like / want / see ) ~3
    i ~1 want ~1 to ~1 leave ~1 things ~2
    i ~1 have ~1 grown ~1 fond ~3
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
    i ~1 am ~2 ( writing / texting / calling / here / reaching_out / messaging / getting_in_touch / contacting / \
      asking / telling_you_this / saying_this ) ~2 ( because / to / since / so / not_to / for / as )
    ( why / reason ) ~1 i ~1 ( am / wrote / texted / called / reached / messaged / got / came / wanted / asked / \
      have_come ) ~4
    ( the / my ) ~2 reason ~2 ( is / for / i )
    i ~1 ( wanted / just_wanted / only_wanted / want / just_want ) ~1 to ~1 ( say / tell / apologize / let_you / \
      see_how / check / thank / hear_how / be_honest / own / make / ask / know_how / give / put_it_right / \
      answer / be_clear / be_straight ) ~4
    what ~1 i ~1 ( want / am_asking / would_like / am_hoping / hope / really_want / came ) ~2 ( is / for )
    all ~1 i ~1 ( want / wanted / am_asking ) ~1 ( is / was / to / for )
    i ~1 ( would_like / want / hope / am_hoping / would_love ) ~1 ( for_us )? ~1 to ~1 ( try_again / be_friends \
      / be_friendly / be_in_touch / get_to_know / make_it_right / make_things_right / stay_in_touch / be_on / \
      find_out / see_if / be_able_to / repair / put_things / part / end_this / be_civil / start_with / \
      talk_about_whether / clear / end / be_part )
    because ~2 i ~2 ( owe / miss / wanted / want / realized / have_been / still / never / regret / care / need / \
      am / think / saw / would_like / hope / thought / felt / feel / found / would )
    i ~1 ( came / got_in_touch / reached_out / wrote / texted / called ) ~2 ( because / to / since )
    ( to / i_will ) ~1 be ~1 ( honest / straight / clear / plain / direct / upfront / blunt ) ~4
    ( straight / honest / plain / simple / short ) ~1 answer
    ( honestly / truth ) ,? ~2 i ~2 ( miss / wanted / want / would_like / hope / still / am / owe )
    i ~1 owe ~1 you ~1 ( an / a / one / the )
    i ~1 am ~1 not ~1 ( here / writing / texting / trying / asking / after / looking / calling ) ~1 ( to / for / \
      anything / back )
    no ~1 ( agenda / ulterior / hidden )
    i ~1 ( miss / missed ) ~1 ( you / us / talking ) ~2 and ~1 i ~1 ( want / would / wanted / hope )
    i ~1 ( would / do ) ~2 like ~1 ( us / another ) ~3
    """,
    negated=True,
)

APPRECIATE = rules(
    "appreciation",
    """
    your ~3 ( piece / article / show / exhibition / painting / speech / book / talk / film / poem / song / photo \
      ) ~,6 ( beautiful / brilliant / great / lovely / extraordinary / stunning / wonderful / amazing / moving / \
      funny / good )
    the ~4 ( bit / part / one / scene / chapter ) ~4 is|was ~1 ( beautiful / brilliant / great / lovely / \
      extraordinary / stunning / wonderful / amazing / moving / good )
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
    i ~2 ( love / loved / like / liked / admire / admired / appreciate / appreciated / miss / missed / adored / \
      respect / respected / remember / valued ) ~2 ( how_you / the_way_you / that_you / your ~3 / when_you / \
      you_for / hearing_you / watching_you / how_your )
    i ~1 ( always )? ~1 ( loved / liked / admired / appreciated / was_grateful / am_grateful ) ~3
    i ~1 ( am / was ) ~2 ( grateful / thankful ) ~3
    ( thank_you / thanks ) ~2 for ~2 ( being / bringing / taking / making / looking / standing / putting / \
      helping / keeping / teaching / driving / sitting / staying / everything / the / all / always / waiting / \
      cooking / giving / showing / sending / remembering / picking / loving / your_patience / your_kindness / \
      coming / sticking / getting_me / trusting )
    you ~2 ( always ) ~1 @praised
    you ~2 never ~1 @unblamed_praise
    you ~2 ( are / were / have_been ) ~3 @good ~1 ( at / with / to / about / for / when / company / and / person \
      / listener / mum / dad / parent / cook / friend / heart / eye / ear / soul / teacher / that / in / $ ) ~3
    you ~1 ( taught / showed / helped / encouraged / saved / got ) ~1 me ~2 ( how / to / that / what / through / \
      believe / see / a / more / with / when )
    you ~2 ( made / make ) ~1 ( me / people / everyone / my / us / the ) ~3 ( laugh / smile / safe / home / \
      welcome / better / brave / seen / braver / easy / feel_like_i / warm / calm / bearable )
    you ~1 ( have / had / have_got / got ) ~1 ( a / the / such / this ) ~2 ( way / gift / talent / knack / laugh \
      / smile / eye / voice / patience / heart / kindness )
    ( nobody / no_one / noone / never_met_anyone / anyone_else / only_person ) ~3 ( like_you / as_you / \
      who_could / the_way_you / else_ever / who_ever / has_ever / makes )
    your ~3 ( laugh / cooking / patience / voice / kindness / humor / honesty / smile / advice / soup / bread / \
      drawings / photos / playlist / speech / courage / generosity / calm / garden / letters / jokes / \
      handwriting / curry / dal / pie / warmth / work ) ~2 ( was / is / were / are / always / got / kept / still \
      / made / meant / helped )
    i ~1 still ~2 ( use / make / cook / listen / wear / think_of / think_about / laugh / hear / read / play / \
      have / tell_people / quote / remember ) ~2 ( your / the ~3 you / about_your / how_you / that_thing_you / \
      the_way_you )
    ( that / it / this ) ~1 was ~2 ( kindest / kind / generous / sweet / lovely / thoughtful / brave / \
      best_thing ) ~1 ( thing / of_you / you )
    ( proud / impressed ) ~1 ( of / by / with ) ~1 ( you / how / what )
    because ~1 of ~1 you ~1 ,? i ~1 ( learned / started / can / know / am_braver / finally / stopped / went / \
      finished / got / read / dared )
    you ~1 ( stayed / sat / drove / drew / read / flew / came / carried / baked / cooked / learned / brought / \
      saved / knitted / built / painted / played / sang ) ~4 ( with_me / for_me / me / for_my / my_mum / my_dad \
      / so_i / through_the / my )
    the ~1 ( best / kindest / bravest / funniest ) ~3 ( person / thing / listener / part / bit / cook ) ~3 ( you \
      / was )
    ( suits_you / good_on_you / you_deserve / you_earned / you_would_be_great / you_will_be_great / \
      you_will_be_brilliant ) ~3
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
    you ~2 ( are / were ) ~2 good ~1 ( at / with ) ~2 ( leaving / lying / hiding / pretending / walking / \
      making_me / running / ignoring / blaming / excuses / guilt / silence / that )
    ( thanks / thank_you ) ~2 for ~1 ( nothing / making_me_feel / ruining / leaving / ignoring / the_reply / \
      the_heads / replying / telling / letting / that / getting_back / the_update / the_invite / coming_to_the )
    i ~1 ( miss / missed ) ~1 your ~1 ( body / skin / lips / kiss / touch / call / message / text / birthday )
    i ~1 ( love / loved ) ~1 ( it / that )
    you ~1 ( are / were ) ~2 good ~1 ( ? / thanks )
    i ~1 ( appreciate / respect ) ~1 ( that / it / you_telling / your_honesty / you_saying / your_decision / \
      your_reply )
    """,
    negated=True,
)

LIMIT = rules(
    "states_limit",
    """
    i ~1 can ~1 not ~1 ( do / take / manage / have / host / keep ) ~4 ( yet / any_more / this_month / this_week \
      / oftener / late / over / on_top / after ) ~2
    i ~1 do ~1 not ~1 do ~3 ( any_more / on_the_phone / by_text / over_text / late ) ~2
    not ~1 up ~1 to ~3 ( yet / face / right_now ) ~2
    i ~1 would ~1 sooner ~1 ( leave / not / keep / we ) ~3
    i ~1 would ~1 ask ~1 that ~1 we ~3
    ( for_my_part / from_my_side / for_myself / on_my_side ) ~3
    i ~1 ( could / can ) ~1 not ~1 yet ~1
    i ~1 have ~1 to ~1 be ~1 off ~2
    ( by_post / in_writing / by_email ) ~1 ( please / tonight / instead ) ~1
    i ~1 am ~2 going ~1 to ~1 need ~3
    i ~1 am ~1 muting ~3
    i ~2 need ~1 it ~1 ( not )? ~1 to ~1 be ~3
    i ~1 can ~1 not ~1 be ~1 ( somebody / someone / your / a_secret / the ) ~4
    i ~1 am ~1 going ~1 to ~1 get ~1 off ~1 the ~1 phone
    i ~1 am ~1 ( on_call / at_work / away / working ) ~2
    i ~1 can ~1 not ~1 ( this_weekend / tonight / today / tomorrow / this_week / on ) ~2
    i ~1 can not ~1 do ~1 ( sundays / mondays / tuesdays / wednesdays / thursdays / fridays / saturdays / \
      weekends / mornings / evenings / nights / that / it / late ) ~3
    i ~1 need ~2 ( evening / night / morning / day ) ~1 ( for_myself / to_myself / off / alone )
    can not ~1 promise ~2
    i ~1 need ~1 it ~2 ( slow / that_way / like_that / too )
    going ~1 to ~1 put ~1 my ~1 phone
    i ~1 would ~1 rather ~1 you ~1 asked
    i ~2 ( need / would_need / will_need ) ~2 ( time / space / a_break / to_go_slow / to_take_it_slow / to_stop \
      / to_keep / a_bit / a_few_days / a_day / to_think / slow / sleep / to_step / to_hang_up / a_minute / \
      to_pause / to_look_after / distance / to_end_this / to_say_no / an_evening / to_go_slowly / things_slow / \
      to_not / to_leave )
    i ~2 ( can_not / am_not_able_to / could_not ) ~2 ( talk / do_this / do_that / go_back / be / discuss / argue \
      / have_this / answer / keep / carry / come / stay / meet / text / do_late / lend / promise / be_shouted / \
      be_spoken ) ~4 ( right_now / tonight / today / late / yet / over_text / any_more / like_this / that_way / \
      every / at_work / this_week / on_the_phone / and / with_you_when / $ )
    i ~1 would ~1 ( rather / prefer ) ~1 ( not / to / we / it / if ) !rather|hint|know
    i ~1 ( do_not / did_not ) ~1 want ~1 to ~1 ( argue / fight / talk_about / do_this / go_over / get_into / \
      discuss / be_spoken / be_shouted / rush / go_back / go_there / row / have_this / pretend )
    i ~1 am ~1 not ~1 ( ready / able / comfortable / ok_with / okay_with / willing / up_for / up_to / \
      going_to_argue / going_to_fight / going_to_discuss / going_to_be / in_a_place ) ~2
    ( that / this / it ) ~1 ( is_not_ok / is_not_okay / does_not_work / is_too_much / is_not_something / \
      is_as_far / will_not_work / does_not_feel_ok / is_more_than ) ~2 ( for_me / with_me / i_can / by_me / me )
    i ~1 ( am_going_to / will / am_gonna ) ~2 ( stop / log_off / step_away / hang_up / leave_it / end / \
      put_the_phone / take_a_break / go ) ~2 ( here / now / there / for_tonight / this / down / call / before )
    please ~1 do ~1 not ~1 ( call / shout / speak / text / raise / use / send / talk / bring / turn_up ) ~4
    ( my / a ) ~1 ( limit / boundary / line ) ~3
    ( works / easier / better / fine / ok ) ~1 for ~1 me ~1 ( if / to / is / when )
    for ~1 ( my_own_sake / my_own_good / my_sake ) ~1
    i ~1 ( want / need ) ~1 to ~1 ( go_slow / go_slowly / take_it_slow / take_this_slow / keep_it_light / \
      keep_this_about / keep_it_to )
    """,
    negated=True,
)

OUTCOME = rules(
    "accepts_outcome",
    """
    ( if_that_was / if_that_is ) ~1 all ~2
    that ~1 is ~1 all ~1 right ~1 too
    if ~1 what ~1 you ~1 ( would_like / want ) ~1 is ~3
    with ~1 or ~1 without ~1 you
    ( none_here ) ~1
    ( nothing_nasty / no_bad_feeling ) ~2
    otherwise ~1 another ~2
    thank ~1 you ~1 for ~1 the ~1 good ~2
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
    ( whatever / whichever / however ) ~1 ( you / it / way / the_answer ) ~4 ( i / is / fine / ok / that / will \
      / up_to )
    whatever ~1 you ~1 ( decide / choose / want / need / say / end_up )
    either ~1 ( way / answer / one ) ~3
    if ~2 ( the_answer / it / you / that / this ) ~3 ( no / not / never / rather_not / nothing / goodbye / \
      the_end / do_not / is_it ) ~,4 ( ok / fine / understand / alright / respect / accept / live / enough / \
      all_right / that_is / no_hard / leave / take )
    ( ok / fine / understand / alright / accept / respect / cool ) ~1 ( with_it )? ~1 if ~2 ( not / no / \
      you_do_not / you_would_rather / nothing / never / that_is_it / the_answer / you_say_no / it_is_a_no / \
      it_never / you_never )
    even if ~2 ( you / we / nothing / it / that / all ) ~4
    i ~2 am ~2 ( ok / fine / at_peace / good / happy / alright / content ) ~1 ( with / about / being / just / \
      either ) ~2 ( that / whatever / friends / it / not / how / this / either / any / a_no / nothing / being / \
      way / your )
    ( wish / wishing ) ~1 you ~2 ( well / best / happiness / happy / good / luck / nothing_but / every / \
      the_very / only / a_good / peace )
    i ~2 ( hope / want ) ~1 you ~2 ( are_happy / find / have_a / get_everything / have_a_good / be_happy / \
      to_be_happy / both / are_well / will_be_happy / get_what / are_loved ) ~3
    no ~1 ( hard_feelings / bad_blood / ill_will )
    ( do_not / need_not / will_not / never ) ~1 ( owe / have_to / need_to ) ~2 ( me / anything / answer / reply \
      / forgive / respond / say / an_answer / decide / do_anything / explain / be / write )
    i ~1 ( do_not / am_not ) ~1 ( expect / expecting / need / asking / hoping / waiting ) ~1 ( for )? ~2 ( \
      anything / an_answer / you_to / a_reply / forgiveness / back / nothing / another / a_yes / a_second )
    i ~1 ( will / can / would ) ~1 ( respect / accept / live_with / be_ok / be_fine / understand ) ~4
    ( friends / friendship / being_friends / this / that / knowing / a_wave / being_civil / just_this ) ~2 ( is \
      / would_be / are ) ~1 ( enough / fine / plenty / good_enough / more_than )
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

CLARITY_RULES = (INTENT, APPRECIATE, NOT_APPRECIATION, LIMIT, OUTCOME)
