"""Fault owned: apologising for it, naming it, and what only sounds like it."""

from __future__ import annotations

from service.principles.acts import acts
from service.principles.pattern import rules

APOLOGY = rules(
    "apology",
    """
    sorry ~1 for|about|that|i|to_have
    i am ~3 sorry
    ^ ~2 sorry $
    ^ ~2 sorry
    ( feel+ / was / be / were ) ~1 so|truly|really sorry
    say+ ~3 sorry
    i ~3 apologize !to_him|to_her|to_them|to_my
    i ~2 am|was apologizing
    my ~1 apologies|apology
    owe you ~3 apology
    an apology $
    i ~2 regret ~1 what|how|the|not|that|every|leaving|saying|doing|it|treating|hurting|never|my|walking|letting
    i take it ~1 back
    forgive me for
    """,
    quoted=False,
)

NOT_APOLOGY = rules(  # sympathy, apologies to others, set phrases, small courtesies
    "not_apology",
    """
    no sorry ~2
    ( like / want / love / come / here ) ~1 to ~1 apologize ~1 in ~1 person
    ( sister / brother / mum / dad / he / she / they / theo / everyone ) ~1 ( says / said / is / are / sends ) \
      ~1 sorry
    sorry , ? ~1 me again
    owe you an apology and ~1 i ~1 ( do_not / would )
    say+ sorry to $
    to bother ~1 you
    sorry sorry ~2 ok
    sorry ~1 to ~1 ( hear / learn / read / see / bother / interrupt / disturb / bug / butt / spring / dump / \
      be_blunt / be_a_pain / say / jump / text_so / ask / my / him / her / them )
    sorry ~1 for ~1 your|his|her|their|the ~1 loss|dad|mum|mother|father|gran|family|trouble
    sorry ~1 about ~1 your|his|her|their
    sorry ~1 that|about|for ~1 happened|he|she|they|it|his|her|their|work
    sorry ~1 you|your !feel|felt|took|think|thought|got|were|see|are_upset|had|have_to
    sorry ~1 you ~1 are|is|have ~1 going|dealing|having|sick|ill|stuck|not_well|in_pain|been_through
    sorry ~1 you had a|such|to_deal|to_work|that_day
    sorry ~1 your
    sorry ~1 for|about ~2 ( late / slow / delayed / delay / long / random / typos / typo / essay / novel / spam \
      / rambling / ramble / autocorrect / voice / noise / wait ) reply|response|message|text|answer|note|one
    sorry ~1 for|about ~2 ( delay / typos / typo / essay / novel / spam / rambling / ramble / noise / wait / \
      autocorrect / mess_in / radio_silence_today )
    sorry for bothering|interrupting|disturbing|asking|the_randomness|the_late|the_slow|the_long
    feel+|felt sorry for
    than sorry
    sorry excuse|state|sight|mess|lot|tale|story
    sorry ( what / who / when / where / which / can_you / could_you / did_you / do_you / i_meant / typo / wrong \
      / autocorrect / missed / just_saw / only_just / just_seeing / been_busy / got_held / hit_send )
    sorry not sorry
    ^ ~1 sorry ?
    say+|said|tell+|told ~2 sorry to
    apologize to|about|for ~1 my|him|her|them
    """,
    negated=True,
    reported=True,
)

CONDITIONAL = rules(
    "conditional_apology",
    """
    sorry ~5 caused ~1 you ~1 to ~1 feel ~3
    sorry ~4 ( the_way / how ) ~1 you ~1 ( felt / feel )
    if ~1 my ~6 ( caused / hurt / upset / offended / made / came ) ~,6 ( sorry / apologize / regret )
    sorry|apologize|apologies ~2 if|whether|in_case ~1 ( i / you_felt / you_were / you_feel / you_took / \
      you_thought / you_think / my / it / that / anything / something / what / this / we )
    sorry ~2 you ~1 ( feel / felt / feeling / took / take / think / thought / see / saw / got_hurt / got_upset / \
      got_offended / misunderstood / misread )
    sorry ~2 you ~1 are|were ~1 hurt|offended|upset|angry|mad|sensitive|bothered|disappointed|still
    sorry|apologize ~2 that|for ~1 how ~1 you|it ~1 felt|took|feel|interpreted|came_across|was_taken
    sorry|apologize ~2 that|if|it ~2 upset|offended|bothered|came_across|hurt|was_taken ~1 you
    sorry|apologize ~1 for ~1 whatever|anything
    sorry|apologize ~3 whatever ~2 i|it|you
    if i ~4 ( hurt / offended / upset / wronged / made / caused / did / said / crossed / was / came_across / let \
      ) ~,8 sorry|apologize|apologies|my_bad
    if ~1 anything ~5 hurt|offended|upset|bothered ~,6 sorry|apologize
    if you ~2 felt|feel|were ~,6 sorry|apologize
    sorry|apologize ~4 may|might have
    sorry|apologize ~2 to_anyone|to_you_if
    if it ~1 makes|helps|made you ~,6 sorry
    """,
)

OWN = rules("own", acts("i", "you", "my", "your", unless="@careneg"), reported=True)

OWN_MORE = rules(
    "own",
    """
    i ~1 ( looked / stared / scrolled / was ) ~2 ( at_my_phone / on_my_phone / my_phone / at_the_tv / at_the_telly )
    i =1 used to ~1 ( go_through / look / read / check / follow / come / sit / get / drink / wait ) ~4
    i =1 was not ~1 ( much_of / one_for / easy ) ~3
    i =1 had ~1 you ~1 ( reheating / waiting / sitting / standing / crying / running / cooking / covering / \
      lying / paying / apologizing / begging ) ~3
    i =1 ( ambushed / grabbed / cornered / startled / frightened / rushed ) ~1 you ~2
    ( me ) ~1 ( grabbing / shouting / disappearing / drinking / lying / storming / walking / leaving / \
      turning_up / being / sulking / going ) ~3
    i =1 decided ~3 ( over_your_head / without_you / without_asking / for_both_of_us / behind_your_back )
    i =1 told ~4 before ~1 ( i_told_you / telling_you / you )
    what i =1 ( have )? stopped ~1 is ~3
    that ~1 took ~1 something ~1 from ~1 you ~2
    i =1 have not ~1 been ~1 ( easy / fair / kind / good / honest / there ) ~2
    i =1 did use ~1 to ~3
    i =1 kept ~1 you ~1 ( up / waiting / awake / hanging / guessing ) ~3
    and i ~1 ( laughed / joined / watched / said_nothing / smiled ) ~2
    i =1 ( hit / broke / crashed / stole / burned / sold ) ~1 the ~2
    i =1 ( call+ / called ) you ~1 ( !back / today / tonight / yesterday / last / when / on / at / to / because \
      / about / about / this / and / again / from / the ) ~1 ( a / an / by / every / the_wrong / unstable / \
      mental / paranoid / hysterical / needy / mad / bitter / jealous / fat / ugly / useless / worthless / \
      dramatic / sensitive / stupid / lazy / names / crazy / selfish )
    i =1 ( had / have ) no ~1 business ~2
    no way to ~1 ( live / treat / speak / talk / end / behave / leave ) ~3
    i =1 ( was_not / was_never ) ~2 the ~1 best ~2
    ( breakfast / old / drunk / younger ) me ~3
    i =1 was ~1 a ~1 ( poor / bad / lousy / terrible / rubbish / useless / shit / crap / rotten / awful / \
      selfish / lazy / absent / weak / jealous / cold / hopeless / distant ) ~2
    it ~1 was ~1 me ~1 ( on / in / with / behind / outside / drunk / shouting / $ )
    ( those / that / these ) ~1 ( were / was ) ~1 ( mine / on_me / my_doing / my_fault )
    i ~1 ( put / laid / dumped ) ~2 all ~1 that ~1 on ~1 you
    ( should ) have ~1 heard ~1 it ~1 from ~1 me
    ( not ) ~1 mine ~1 to ~1 ( tell / share / give / say )
    ( yours ) to ~1 tell
    i ~1 never ~1 would $
    i ~1 used ~1 to ~1 do ~2
    ( that / it / this ) ~1 was ~3 of me
    ( thoughtless / careless / stupid / daft / wrong / lazy / greedy / childish / petty / insensitive / small / \
      cheap / weak / crap / shit / bad ) of me
    i =1 was ~1 not ~1 ( much_use / any_use / any_help / much_help / there_for / good_to / nice_to / fair_to / \
      kind_to / honest_with / straight_with / paying_attention / easy_to ) ~3
    i =1 was ~1 ( no_use / no_help / useless / nowhere / elsewhere / out / away / gone / late / absent / asleep \
      / hungover / drunk ) ~4
    i =1 was ~1 too ~1 ( lazy / proud / scared / busy / selfish / drunk / stubborn / wrapped / caught / afraid / \
      stupid / cowardly ) ~3
    is ~1 exactly ~1 what ~1 i ~1 did ~3
    ( that_is )? how ~1 it ~1 went ~4 , ~1 i ~3
    i =1 ( made / let ) ~1 ( you / that ) ~1 ( be / your ) ~2
    i =1 had ~1 ( one_foot / already_checked / stopped ) ~3
    ( i )? would never ~4 i did ~1 though
    i did ~1 ( it / though / that ) , ~4
    i =1 ( stole / wasted / burned ) ~3 ( years / time / months )
    i cheated
    i =1 should|could have ~2 @care
    i =1 should|could have ~1 been ~1 ( there / honest / kinder / braver / home / more / better / clearer / \
      the_one / with_you / beside / fair / straight )
    i =1 should|could not have !to|come|expected
    i =1 should|could have ~1 ( !known_better_than / seen_it_coming / guessed / left_you_sooner / left_sooner / \
      brought / worn / taken_the )
    should have ~1 asked|listened|called|told|said|been_there|come|apologized|stayed|defended|stood|noticed
    should not have ~1 said|done|yelled|shouted|left|gone|read|snapped|lied|walked|blamed|made|taken|put|let|kept
    i =1 wish i ~1 had|would|have|could_have ~1 ( not / never / asked / listened / told / been / said / called / \
      come / stayed / done / noticed / shown / treated / apologized / stood )
    was|is ~2 my ~1 fault|doing|mistake|mess|failing|failure|responsibility|choice
    my fault $
    ( that / it / this / which / all ) ~2 on_me
    that|it|this|part was|is ~1 me not|and_not
    it was|is ~1 me who|that
    i =1 own|owned that|it|this|my|what|every|all
    i =1 take|accept ~1 full? ~1 responsibility|ownership|accountability|the_blame
    i =1 am|was the one who|that|to_blame
    i am ~1 to blame
    i =1 was|am ~1 responsible for
    i =1 was|were|am|have_been ~2 @harmadj ~1 to|with|towards|about|when|that|and|every|in|for|not
    i =1 was|were|have_been ~2 @harmadj $
    i =1 was ~1 wrong ~1 to|about|when|that|not|there|and|on|in|for
    i was ~2 out_of_line
    wrong of me
    ( unfair / cruel / selfish / unkind / awful / shitty / rotten / mean / cowardly / rude / lousy / careless / \
      low ) ~1 of me
    i =1 was ~2 half listening|there|present|asleep|looking
    i =1 would ~1 ( come_home / sit_there / go_quiet / disappear / change_the / make_a / make_it / roll / \
      say_nothing / shut / snap / walk / leave / ignore / scroll / forget / cancel / promise / turn / nod / \
      stare / talk_over / storm / drink / joke / laugh / pick / put / go_to_bed / go_days / let / tell_myself / \
      punish / sulk / criticize / check / pretend / hide / play / fall_asleep / interrupt / use / run / act / \
      bring / blow / vanish / work / bury / stonewall / go_off / wait_for_you_to )
    i =1 used to ~1 @harm
    i =1 used to ~1 ( ignore / snap / shout / go_quiet / walk / leave / make / correct / talk_over / roll / \
      disappear / use / shut / treat / punish / interrupt / joke / laugh / tell_you / say / put / check / blame \
      / act )
    i =1 needed ~1 to ( win / be_right / have_the_last )
    i =1 wanted ~1 to ( win / be_right )
    i =1 had ~1 to ( win / be_right / have_the_last / have_the_upper )
    i =1 made you the
    i =1 thought ~1 of ~1 myself
    i =1 was ~1 thinking ~2 of|about myself
    i =1 handled|dealt ~4 badly|wrong|terribly|like|poorly
    i =1 messed|screwed|fucked|cocked|stuffed ~1 up ~1 when|by|with|that|your|our|the|not
    my ~1 ( temper / drinking / silence / jealousy / pride / coldness / lies / lying / affair / absence / phone \
      / ego / sarcasm / silences / moods ) ~2 was|were|did|came|hurt|cost|drove|made|got|ruined
    what i did|said ~3 was|were
    i =1 had no right
    i =1 hurt you ~1 when|by|with|that|and|over|every
    i =1 let ~1 my|work|the ~4 come|get|take|run|drive|speak|treat|talk|decide
    i =1 put you
    i =1 never ~1 @care
    i =1 took you ~2 granted
    because i ~1 was|did|could|would ~2 not ~1 @care
    i =1 answered|met|replied ~3 with ~1 silence|a_joke|jokes|sarcasm|anger|nothing
    i told myself
    leaving you|without|like|that ~3 was
    the ~1 way|time|times|night|day|year|weeks i ~1 @harm
    the ~1 way|time|times|night|day|year|weeks i ~2 ( left / treated / spoke / talked / walked / ignored / \
      forgot / missed / shouted / yelled / ended / handled / acted / behaved / made / put / let / disappeared / \
      vanished / said / turned )
    sorry|apologize|regret ~3 for|about|that ~2 ( leaving / walking / shouting / yelling / lying / ignoring / \
      missing / forgetting / making / putting / treating / not / never / letting / disappearing / saying / \
      calling / taking / turning / cheating / hiding / keeping / going / breaking / choosing / using / pushing / \
      shutting / reading / snapping / bailing / canceling / ending / being / blaming / checking / dragging / \
      throwing / laughing / spending / telling / running / raising / hanging / dumping / talking / blowing / \
      pressuring / texting / showing / writing / ghosting / how_i )
    sorry|apologize ~1 i ~2 @harm
    sorry|apologize ~2 i ~1 ( missed / forgot / left / lied / yelled / shouted / made / put / treated / let / \
      did_not / was_not / never / walked / said / called / took / turned / cheated / kept / broke / hid / pushed \
      / shut / snapped / pressured / told / could_not / would_not / waited / ran / went / hurt )
    """,
    reported=True,
)

NOT_OWN = rules(  # "I" with a wrong-sounding verb, but no wrong done to the other person
    "not_own",
    """
    i ~1 should ~1 have ~1 ( expected / guessed / seen_it / known_you )
    i ~1 have ~1 never ~1 stopped
    i ~1 never ~1 stopped ~1 ( loving / thinking / caring / missing / wanting )
    ( he_said / she_said / they_said ) ~6 my ~1 fault
    i ~1 never|did_not ~1 @careneg
    i did not|never ~1 ( mean / know / want / intend / lie / cheat / ask_you_to / do_anything / do_that / \
      say_that / hurt / touch / leave / sleep )
    i ~1 left ~1 ( work / town / home_early / early / it_there / it_at / it_on / it_in / a_message / a_voicemail \
      / voicemail / you_alone_like / you_alone_because / a_book / my_job / the_job / the_office / london / \
      school / the_party / my_keys / you_a / you_something )
    i ~1 missed ~1 you|your_voice|your_face|your_laugh|your_cooking|this|us|the_bus|the_train|talking|it|having
    i ~1 lost ~1 my ~1 job|dad|mum|phone|keys|wallet|nan|dog|cat|gran
    i ~1 broke ~1 my_leg|my_arm|my_ankle|my_wrist|a_tooth|a_plate|my_foot|my_phone|my_glasses
    i ~1 hurt ~1 my|myself|too
    i ~1 forgot ~1 my|how|the_name|your_number|to_eat|to_buy|about_the_oven|what_day
    i ~1 spent ~3 weekend|day|morning|afternoon|evening|night|christmas|week|holiday
    i ~1 made ~2 dinner|soup|bread|cake|coffee|tea|pasta|a_list|it_home|friends|your_recipe|that_soup
    i ~1 took|take ~2 the_dog|the_bus|a_walk|up|a_class|a_course|the_job|a_day|the_kids|the_train|a_photo
    i ~1 read ~2 your ~1 message|text|letter|email|note|last ~1 message|text|letter
    i ~1 put ~2 the_kettle|it_in|on_the|on_your|my_phone|my_coat
    i ~1 did not ~1 @care because you ~1 asked|said|told|wanted|needed
    i ~1 did not ~1 see|hear|get ~1 your ~2 message|messages|text|call|email|letter|it_until
    i ~1 could not ~1 tell if|whether
    i ~1 avoid+ ~1 carbs|sugar|the_gym|gluten|town|that_street|dairy
    i ~1 kept|keep ~2 ( thinking / hoping / meaning / wondering / going_back / busy / remembering / seeing / \
      reading / waiting / asking_myself / the_dog / your_number / the_plant / plants / laughing_about / it_safe \
      / coming_back_to )
    i ~1 moved|move ~2 out_of_the|to|into|house|flat|flats|the_couch|back_to|in_with_my
    i ~1 stopped ~1 ~1 at|by_the|drinking|smoking|in
    i ~1 come+|came ~1 home ~1 early|from_the_hospital|and_the_dog|for_christmas
    i ~1 call+|called ~1 your_bank|my|the
    i ~1 talk+|speak+ ~1 to_you_like_this|through_it
    i ~1 promise not|never|to|i
    i ~1 got|get ~1 a_job|a_new|it|you|that|why
    i ~1 should|could have ~1 known|left|bought|brought|worn|guessed|taken_the|stuck_to
    i ~1 run+|ran ~1 5k|10k|a|the|into|out_of|every|off_to|marathon
    i ~1 fail+ ~1 my_exam|my_driving|the_exam|my_test|my_driving_test
    i ~1 walk+|walked ~2 off|out ~1 the_pain|of_the|lunch|with_the
    i ~1 will not|never
    i ~1 am not going to
    i ~1 expect|assume you
    i ~1 check+ ~1 in|the|my
    i ~1 use+ your ~1 recipe|mug|method|trick|advice
    i ~1 read your ~3 right|wrong
    """,
    negated=True,
    reported=True,
)

OWNERSHIP_RULES = (APOLOGY, NOT_APOLOGY, CONDITIONAL, OWN, OWN_MORE, NOT_OWN)
