"""Listening: showing that it landed, asking about them, asking leave; and the ways not to listen."""

from __future__ import annotations

from service.principles.pattern import rules

ACK = rules(  # shows that what they said has landed
    "ack",
    """
    ( that / it ) ~1 was ~2 ( bad / wrong / out_of_order / shit / awful / terrible / unfair / rotten / \
      unforgivable / cruel ) ~1 ( of_me )?
    i ~1 can ~1 see ~1 why ~2
    ( she / he / they ) ~1 ( has / have ) ~1 got ~1 ( cause / reason / a_point ) ~2
    a baby $
    you ~1 did ~1 it $
    ( be_as ) ~1 ( wary / slow / angry / long ) ~3
    ^^ ( too_soon / thirteen / september ) ~2
    ^^ ~1 ( true / fair / agreed / understood / oof / god / yikes / right / exactly / gosh / blimey ) , ~3
    ( taking / took / letting ) ~1 that ~1 in
    ( odd / strange / hard / weird / nice / sad ) ~1 for ~1 me ~1 ( and / too / as ) ~2
    i ~1 remember $
    ( plenty ) $
    i ~1 hear ~1 it $
    bless ~1 ( him / her / them / you )
    ( had_no_idea / no_idea ) ~3
    that ~1 is ~1 awful
    you ~1 ( write / wrote / say / said ) ~1 that ~4
    ^^ ~1 ( facts / true / touche / valid / guilty / agreed / exactly / correct / absolutely / definitely / \
      totally / yes_you_are / fair_play / too_right / 100 / truth / noted ) $
    ( that_is ) ~1 ( fair / a_fair ) ~2
    ( fair ) ~1 thing ~1 to ~1 ask
    you ~1 ( were / are ) not ~1 ( mad / crazy / too_much / wrong / the_problem / imagining / overreacting / \
      stupid / difficult / needy / to_blame ) ~2
    you ~1 did ~1 ( give / wait / ask / tell / try / say / carry / do ) ~3
    it ~1 happened $
    ^^ i ~1 know $
    ^^ ~1 ( yes / sure / course / of_course ) , ~1 ( happy / will / no_problem / sending / gladly / here ) ~2
    ( both ) ~1 make ~1 sense ~2
    so ~1 ( have / do / did / am / was ) ~1 i $
    ^^ ( no / oh / ah / nah ) ~1 ( no / way / man ) $
    ^^ ( oh / ah / aw ) ~1
    ( you_must_be / must_be ) ~1 ( shattered / tired / exhausted / over_the_moon / gutted / so ) ~2
    i ~1 can ~1 imagine
    i ~1 can not ~1 imagine
    so i ~1 ( should / should_have )
    ( go_on / i_am_listening / listening_now / tell_me_more / keep_going )
    ( that / it ) ~1 ( means / meant ) ~2 ( more / a_lot / so_much / something )
    ( that / it ) ~1 ( can_not / cannot ) ~1 have ~1 been ~2
    must ~1 ( feel / be / have / hurt ) ~2
    ( of_course / fair_enough / right_you_are / understood ) ~1
    ( it / that ) ~1 ( really )? ~1 was $
    ( lovely / great / brilliant / wonderful / amazing / fantastic ) ~1 $
    that is ~2 ( kind / wonderful / lovely / great / amazing / sweet / brilliant / fantastic ) ~2
    coffee|walk is ~1 great
    you ~1 do not ~1 have ~1 to ~1 be ~1 sorry
    i ~1 have ~1 ( told / said / done / made ) ~1 ( it / that ) ~1 ( that_way / like_that / too )
    ( thank_you / thanks ) for ~1 ( reading / thinking / coming / calling / picking_up / making / giving / \
      asking_me / writing_back / considering ) ~2
    ( strange / weird / nice / good / hard ) ~1 for ~1 me ~1 ( too / as_well )
    i ~1 am ~1 ( glad / happy ) ~1 ( you / it / that ) ~2
    ( i_think / think ) ~1 so ~1 too
    ( give / send ) ~2 my ~1 ( love / best / regards )
    haha|lol ~2 ( i / of_course / that )
    you ~2 ( are / were ) ~1 ( right / not_wrong / completely_right / absolutely_right / spot_on ) !there
    ( that / it ) ~1 ( is / was / sounds / seems ) ~2 ( fair / true / valid / reasonable / a_fair_point / a_lot \
      / hard / rough / awful / tough / horrible / heavy / brutal / exhausting / terrible / shit / a_big_deal / \
      scary / stressful / grim / rubbish / crap / painful / lonely / frustrating / wonderful / amazing / \
      brilliant / huge / great / lovely / exciting / sad / no_small_thing / miserable / frightening / unfair / \
      worth / big )
    ( fair / true ) ~1 enough|point|$
    that ~2 sucks
    makes ~2 sense
    i ~2 ( hear / understand / see / get ) ~1 ( you / that / it / why / how / what / where / the )
    i ~1 do ~1 ( hear / understand / see )
    i ~1 can ~2 ( see / hear / understand / imagine / tell ) ~1 ( why / how / that / what / it / you )
    i ~1 ( believe / am_listening / heard ) ~1 ( you / that / what / $ )
    ( must / that_must / it_must ) ~1 have ~1 ( been / felt / hurt / taken / stung )
    sorry ~1 to ~1 hear
    sorry ~1 ( you / your / about_your / for_your / he / she / that_happened / it_was / it_has / that_you_had / \
      about_your / that_it )
    sorry that|it ~1 is|was
    ( oh_no / oh_god / oh_man / oh_dear / oh_wow / wow / damn / ouch / ugh / oof / blimey / gosh / christ / \
      jesus / yikes / aw / aww / poor_you / poor_thing / bless / congrats / congratulations / well_done / \
      good_for_you / nice_one / hooray / yay / that_is_great )
    ( glad / happy / pleased / good / relieved / nice / lovely / great ) ~1 ( to_hear / you / that / he / she / \
      it / for_you / they / your )
    i bet
    no wonder
    of course ~1 ( you / it / that )
    you ~1 ( have / had ) ~2 ( every_right / right_to / reason )
    ( thank_you / thanks ) ~1 for ~1 ( telling / saying / being / letting / answering / sharing / your_honesty / \
      the_honesty / trusting / replying / writing / getting / asking / listening )
    ( sounds / sounded ) ~1 ( like / as_if / hard / rough / awful / lovely / great / good / nice / tough / \
      exhausting / amazing / horrible / fun / lonely / brutal / intense / stressful / so )
    so ~1 you ~2 ( were / had / have / are / felt / did / been / waited / went / ended )
    i ~1 did ~1 not ~1 ( know / realize / see ) ~1 ( that / how / it / you / what )
    i ~1 had ~1 no ~1 idea ~1 ( you / that / it / how )
    i ~1 never ~1 ( knew / saw / noticed / thought )
    ( did_not_know / never_knew ) ~1 ( that / it / you / he / she )
    ^^ ~1 ( yes / i_know / true / right / exactly / ok / no / agreed / guilty / i_did / i_did_not / i_was / \
      it_is_true ) ,? ~1 i ~1 ( did / did_not / was / was_not / do / do_not / know / have / had / am / should / \
      never / could / let / left / made )
    ^^ ~1 i ~1 ( did / did_not / was / was_not / never_did ) $
    ( what_you / everything_you / the_thing_you / the_way_you / when_you ) ~1 ( said / told / wrote / described \
      / say / say_that / say_it / tell )
    you ~1 ( mentioned / asked ) ~3
    ^^ you ~1 ( said / told_me ) ~3
    ( poor / hope ) ~1 ( he / she / your / they / you / it ) ~2 ( is / feel / feels / get / gets / are / ok / \
      soon / rest / goes )
    hope ~2 ( better_soon / recovers / mends / gets_easier / goes_well / goes_ok )
    ( lot / so_much ) ~1 to ~1 ( carry / deal / take / have / be / handle / hold )
    i ~1 ( will ) ~2 ( remember / sit_with / take ) ~1 that
    ( needed / need ) ~1 to ~1 hear ~1 ( that / it / this )
    i ~1 ( ca )? ~1 see|hear ~2 ( you_are / how_much )
    ( you_must / must_be / must_feel ) ~2 ( tired / exhausted / proud / so / shattered / gutted / worried / \
      relieved / knackered / be / feel / over )
    took ~1 ( guts / courage / a_lot ) ~2
    i ~1 ( would / did ) ~1 not ~1 ( blame / expect ) ~1 you
    i ~1 do ~1 not ~1 blame ~1 you
    me too $
    same here
    point ~1 taken
    ( enjoy / good_luck / fingers_crossed / break_a_leg / happy_birthday / sleep_well / rest_up / feel_better / \
      get_well )
    """,
    negated=True,
    reported=True,
)

NOT_ACK = rules(
    "not_ack",
    """
    i ~1 ( heard / hear ) ~1 ( you_are / you_were / you_have / from / that_you )
    i ~1 ( see / saw ) ~1 you ~1 !are_right|mean|were_right
    ( can / could / may / when_can ) i ~1 ( see / hear ) ~1 you
    sorry ~1 ( that )? ~1 you ~1 ( feel / felt / think / took / see )
    ^^ yes ~1 ( well / but / right / sure )
    thanks for ~1 ( asking / the )
    ( same_here / me_too ) , ~1 ( mostly / work )
    so you are ~1 not
    thanks ~1 for ~1 nothing
    that is ~1 true ~1 ( as_well / too )
    i ~2 understand ~1 ( what_it / what_i / now_what )
    you ~1 ( said / told_me ) ~1 ( the / to / it / this / we / you_would )
    i ~1 know ~1 you ~1 ( say / think )
    """,
    negated=True,
    reported=True,
)

CONCEDE = rules(  # an opening "I know" that may be taken back by a "but"
    "concede",
    """
    i ~2 ( know / get / hear / understand / see / realize / appreciate / respect ) ~,5 but
    ^^ ~1 ( ok / okay / fine / sure / right / yes / totally / fair / alright / true ) ~,2 but
    ( you_are_right / that_is_fair / fair_enough / you_have_a_point / no_worries / no_problem / i_am_sorry / \
      sorry / i_apologize ) ~,6 but
    """,
    negated=True,
    reported=True,
)

OPEN_Q = rules(  # a question that leaves them room, about them
    "open_q",
    """
    ( would / could / can / will ) you ~1 tell ~1 me ~3
    how ~1 ( are / were / have / did / do / is / was / has ) ~2 ( you / your / he / she / they / it / things / \
      everyone / everything / that / work / mum / dad / the / life / all ) ~3
    how ~1 ( you ) ~1 ( been / doing / feeling / holding / keeping / getting / coping / finding / sleeping )
    what ~1 ( is / was / are / were / has / did / do / does / would / have ) ~3 ( you / your / it / he / she / \
      they / that / the / life / new / up / been ) ~3
    what ~1 ( else / kind / sort / part / made_you_think / happened / bit / helped / helps / made_you_choose )
    ( tell / talk ) ~1 me ~1 ( more / about / what / how / everything )
    ( like / love / want / happy / glad / interested ) ~1 to ~1 ( hear / know ) ~1 ( about / how / what / more / \
      your )
    ( how / what ) ~1 about ~1 ( you / yourself / your )
    and ~1 ( you / yourself / yours ) ?
    ( you ) ?
    where ~1 ( are / did / have / do / is / was ) ~1 ( you / your / that / it ) ~3
    who ~1 ( did / do / are ) you ~1 ( go / play / work / talk / live / turn / end / rely / have )
    when ~1 ( did / do / does / is / are / was ) ~1 ( you / your / it / he / she / they ) ~2 ( start / find / \
      hear / get / move / notice / begin / open / leave / fly )
    why ~1 ( did_you_choose / did_you_pick / that_one / there / did_you_decide_to_train )
    ( in_what_way / like_what / such_as / how_so / how_come / what_for / what_then / how_did / and_how / \
      and_what / what_about_it )
    which ~3 ( did / do / was / is ) ~2 you
    what ~1 would ~3 ( help / need / mean / feel / look / want / like )
    ( how_is / how_are / how_was / how_did / hows ) ~4
    ( curious / wondering / wondered ) ~2 ( how / what ) ~2 ( you / your / it )
    """,
    question=None,
)

NOT_OPEN_Q = rules(
    "not_open_q",
    """
    how ~1 ( could / can / dare / would ) ~1 you
    how ~1 ( long / many / much_longer / soon / often / come_you )
    how ~1 ( do / did / am / are / is / was ) ~1 ( i / we / you_think_i / you_think_that / that_fair / that_my / \
      it_my / you_expect / that_help / this_fair / that_any )
    what ~1 ( about_me / about_us / about_my / the_hell / on_earth / gives / is_wrong_with / more_do / \
      do_you_want_from / do_you_want_me / do_you_expect / did_i / am_i / was_i / is_your_problem / is_the_point \
      / is_your / do_you_say / time / day / are_you_talking / are_you_saying / are_you_doing_tonight / \
      are_you_doing_tomorrow / are_you_doing_saturday / are_you_doing_friday / are_you_doing_this_weekend / \
      are_you_so / about_saturday / about_tomorrow / about_friday / about_tonight / about_sunday / about_coffee \
      / about_next / made_you_leave / would_it_take / do_i / can_i / should_i / did_you_expect / \
      were_you_thinking / is_he / is_his / is_her / does_he / does_she )
    what ~1 ( do / did ) you ~1 ( want / mean / expect / think_i / think_was / think_you ) ~1 ( from / by / me / \
      i / was / you / $ )
    ( how / what ) about ~2 ( @meet / @meetv / @time / us / me )
    how ~1 is ~1 ( that / this / it ) ~2 ( my / fair / different / any / supposed / your / possible )
    how ~1 ( are / is ) ~1 ( we / that_fair )
    where ~1 ( were / was ) you
    where ~1 ( are / did ) you ~2 ( last_night / with / right_now / going_with / go_last )
    why
    ( what / how ) ~1 ( i / we ) ~1
    what ~1 ( is_done / was_i ) ~2
    how ~1 are ~1 you ~1 ( so / ever / going_to / not )
    how ~1 do ~1 you ~1 ( live / sleep / justify / think_i / think_it )
    what ~1 ( kind / sort ) ~1 of ~1 ( person / man / woman / mother / father )
    who ~1 ( does / do ) ~1 ( that / you )
    how ~1 ( did / do ) ~1 you ~1 ( think / expect ) ~1 ( i / this / that / we )
    what ~1 you ~1 ( did / said / are / were / have / do )
    what ~1 are ~1 you ~1 ( doing / up_to ) ~2 ( tonight / tomorrow / friday / saturday / sunday / later / \
      weekend / right_now )
    """,
    negated=True,
    reported=True,
)

CLOSED_CARE = rules(  # closed questions that still look after the other person
    "closed_care",
    """
    ( are / is / was / were / did / do / does / has / have / will ) ~1 ( you / he / she / it / they / your ~1 \
      @kin / the ~2 / that / everyone / things / everything / work ) ~3 ( ok / okay / alright / better / well / \
      safe / go / go_ok / go_well / settled / settling / home / eating / sleeping / coping / managing / enjoying \
      / help / hurt / still / like / get / have / tired / nervous / excited / feeling / good / back / any / \
      like_it / into / there / easier / now / someone / free )
    you ~1 ( ok / okay / alright / good / managing / eating / sleeping / feeling ) ~1 ?
    ( is_there / was_there / anything ) ~3 ( help / do / need / useful )
    """,
    question=True,
)

ASKS_LEAVE = rules(
    "asks_leave",
    """
    ( shall_i / can_i / may_i / should_i ) ~1 ( say / tell / ask / bring / start / go ) ~4 or ~3
    ( do_you_want / would_you_want / would_you_have / would_you_take / do_you_want_to_hear ) ~1 it ~1 now ~3
    ( would ) now ~1 be ~1 ( all_right / alright / ok / fine / good / a_good ) ~2
    or ~1 shall ~1 ( it / we / i ) ~1 ( wait / leave ) ~2
    now ~1 or ~1 ( when / not / later / some / another / after ) ~3
    is ~1 ( it / this / now ) ~1 a ~1 ( good / bad / decent / okay ) ~1 ( time / moment )
    is ~1 this ~1 a ~1 moment ~2
    are ~1 you ~1 somewhere ~1 you ~3
    ( or_would_you / or_do_you_want / or_is_it ) ~1 ( like / rather / want / a_thing / too ) ~3
    there ~1 is ~1 ( a_thing / something ) ~3 ( about / on_my_mind / i_have_never / to_do_with / less ) ~3
    ( if ) ~1 you ~1 are ~1 up ~1 for ~1 ( hearing / it / talking / that ) ~2
    ( anything ) ~1 you ~1 ( want / need ) ~1 to ~1 talk ~1 about ~2
    tell ~1 me ~1 if ~1 you ~1 would ~1 rather ~3
    ( is / would ) ( now / today / tonight / this ) ~1 ( ok / okay / alright / good / fine / a_good ) ~2
    ( is / would ) ~1 ( now / this / it / that / today / tonight ) ~3 ( good / ok / okay / alright / all_right / \
      bad / right / decent / fine ) ~2 ( time / moment / to_talk / to_say / if_i / for_you / to_bring / to_ask / \
      with_you / to_hear / day ) ~3
    ( do / have / got / would ) you ~2 ( have / got )? ~1 ( a / the / any / some ) ~2 ( minute / moment / space \
      / energy / headspace / bandwidth / room / time / second ) ~2 ( for / to ) ~3 ( something / talk / hear / \
      heavy / hard / this / serious / say )
    ( is_it / would_it_be / is_that ) ~1 ( ok / okay / alright / all_right / fine / cool ) ~1 ( if_i / to / \
      for_me_to ) ~2 ( say / tell / bring / ask / talk / share / raise / apologize / mention / speak / explain / \
      answer_that )
    ( can / could / may / might ) i ~2 ( ask / tell / say / bring_up / bring / share / raise / talk_to_you_about \
      / apologize / mention / be_honest / answer_that ) ~2 ( something / you_something / it / one_thing / \
      a_thing / about / you / a_heavy / what / properly / honestly / up / first ) ~3
    ( can / could / may ) i ~1 ( say / ask / tell_you ) ~2 something
    ( do / would ) you ~1 mind ~1 if ~1 i ~1 ( ask / say / tell / bring / talk / share / raise )
    ( are / do ) you ~2 ( up_for / feel_up_to / have_it_in_you / able_to / in_a_place / in_the_mood_for / \
      open_to / ready_to / willing_to / want_to_hear / want_to_talk_about ) ~2 ( hear / hearing / talk / talking \
      / something / a_heavy / a_hard / a_serious / this / it / that / listen )
    ( tell / stop / say ) ~1 ( me )? ~1 if ~2 ( not_the_moment / bad_time / not_a_good_time / too_much / \
      you_would_rather_not / not_now / you_do_not_want )
    ( rather / prefer ) ~2 ( not_talk / leave_it / another_time / talk_another / i_did_not ) ~3 ?
    ( or_would_you_rather / would_you_rather ) ~3 ( not / another / later / leave / wait / i )
    """,
    question=None,
)

SWITCH = rules(  # turning to one's own agenda
    "switch",
    """
    ( anyway / anyhow / anyways / moving_on / so_anyway / on_another_note / changing_the_subject / speaking_of / \
      by_the_way / btw ) ~1
    ^^ ~1 so ~1 ( did / have / are / about / can / what_about / when / will / do_you / how_about / saturday / \
      friday / tomorrow / coffee / are_we / is )
    ( what_about / and_what_about ) ~1 ( me / us / saturday / friday / sunday / my / tomorrow / coffee / dinner \
      / the )
    ( as_for_me / enough_about / me_i / i_have_got_it_worse / you_think_that_is / try_being )
    """,
)

EVADE = rules(
    "evade",
    """
    do ~1 we ~1 have ~1 to ~1 put ~3
    ( i_will_tell_you_there / tell_you_there / tell_you_when / tell_you_in_person ) ~2
    only ~1 find ~1 out ~1 by ~3
    just ~1 tired $
    ( nah / no ) , ~1 just ~3
    why ~1 does ~1 there ~1 always ~3
    ( does / why_does / what_does ) ~1 ( it / that ) ~1 matter
    ( that_is / it_is ) ~2 ( complicated / not_important / a_long_story / irrelevant / not_the_point / \
      in_the_past / private / none_of )
    ( never_mind / let_us_not / can_we_not / not_now / not_going_to_answer / no_comment / drop_it / forget_it / \
      leave_it / change_the_subject / another_topic / talk_about_something_else / rather_talk )
    ( why / who ) ~1 ( do_you_ask / are_you_asking / told_you / said_that / do_you_want_to_know / would_you / \
      does_that )
    ( do / does ) ~2 ( i / there ) ~1 ( need / have_to ) ~2 ( reason / be )
    ( can / could ) not ~1 ( a_person / someone / i / an_old_friend ) ~2 ( just )? ~1 ( say / text / write / check )
    ( guess / you_tell_me / what_do_you_think / i_could_ask_you_the_same / depends / you_know_why / \
      wouldn't_you_like / let_us_just_say / we_can_get_to_that / i_will_tell_you_when / i_will_explain_when / \
      if_we_meet )
    ( haha / lol / lmao ) ~3 ( anyway / so / random / relax / chill / no_reason )
    no ~1 reason
    ( relax / chill )
    """,
    question=None,
    negated=True,
)

LISTENING_RULES = (ACK, NOT_ACK, CONCEDE, OPEN_Q, NOT_OPEN_Q, CLOSED_CARE, ASKS_LEAVE, SWITCH, EVADE)
