"""Fault handed on: denying, sharing out, pleading the times, asking something back."""

from __future__ import annotations

from service.principles.pattern import rules

DENIAL = rules(
    "denial",
    """
    ^^ not ~1 true ~1
    who ~1 ( came / sat / paid / drove / cooked / did / looked / picked / stood ) ~4
    i ~1 said ~1 you ~1 were ~1 having ~3
    ( is ) ~1 a ~1 liar ~2
    i ~1 never ~1 asked ~1 you ~1 to ~2
    it ~1 is ~1 not ~1 my ~1 thing ~2
    ( can_not / cannot ) ~1 keep ~1 being ~1 ( punished / blamed ) ~2
    ( one / a_single ) ~1 mistake $
    i ~1 had ~1 plans ~1 actually
    you do not ~1 ( come / do / listen / ask / either ) ~3
    i ~1 have ~1 always ~1 been ~1 ( upfront / honest / clear ) ~2
    ( that ) ~1 not ~1 me $
    not me $
    ( and / but / literally ) you ~1 ( said / told / agreed / wanted / literally ) ~3
    you ~1 literally ~2
    you said ~1 ( yourself / you_were_fine / it_was_fine / go / yes / ok / nothing ) ~2
    i ~1 told ~1 you ~1 at ~1 the ~1 time
    i ~1 would ~1 not ~1 say ~2
    i ~1 was ~2 best ~1 man
    you would ~1 have ~1 known ~1 if ~3
    ( all_right / alright / fine / nice ) , ~1 ( though / really )
    ( they_all / everyone / everybody ) ~1 ( liked / loved / thought ) ~2
    ( nobody / no_one ) ~1 ( forced / made / asked / told ) ~1 you ~3
    ^^ @lead? but ~1 ( who / what / where / how ) ~3
    ( she / he / they ) ~2 ( only / ever ) ~1 ( heard / hear / got ) ~2 ( side / version ) ~1
    i ~1 have ~1 been ~1 ( nothing / only ) ~1 but ~3
    ( a_bit / kind_of / pretty / so ) ~1 ( creepy / dramatic / harsh / unfair / much / rich ) ~2
    everyone ~1 was ~2
    i was ~1 ( 19 / 20 / 21 / 22 / 23 / 24 / 25 / a_kid / young / just_a ) ~2
    ( had / only_had ) ~1 a ~1 couple ~2
    ( exaggeration / exaggerating ) ~1
    was|were not ~1 ( every / all / always / like_that ) ~2
    i ~1 do ~1 ( listen / care / try / help / ask / love ) ~1
    i ~1 told ~1 you ~1 ( this / that / already / a_hundred / before ) ~2
    my ~1 ( phone / car / alarm / train ) ~1 ( died / broke / was ) ~2
    you ~1 told ~1 me ~1 to ~1
    i had ~1 ( it )? ~1 under ~1 control
    everyone ~1 ( laughed / does / did )
    it ~1 was ~1 ( a_joke / just_a / only_a / one_time / once / years_ago ) ~2
    i was ~1 ( lonely / hurt / alone / suffering / sad ) ~1 too
    ( what_about ) ~1 ( me / my ) ~2
    well ~1 i ~1 ( was / had / did ) ~3
    i ~1 never|did_not ~2 mean+|meant|intend+ to|it|that|any|for|you
    i ~1 did not ~1 know|realize|think ~2 you|it|that|how|this
    i ~1 never|did_not ~1 ( say / said / did / do / do_anything / lie / lied / cheat / cheated / ask_you / \
      asked_you / ask_for / make_you / made_you / tell_you_to / told_you_to ) ~1 \
      that|it|to|anything|on_you|you|$
    that|it|this is|was ~1 not ~1 ( true / fair / what / how / my_fault / all_me / like_that / the_whole / \
      my_intention / exactly / only_me / just_me / about / really_fair / right / entirely / how_i_remember / \
      the_point )
    not how i remember
    you are ~2 ( exaggerating / overreacting / dramatic / unfair / twisting / too_sensitive / sensitive / making \
      / imagining / being_unfair / being_dramatic / remembering / mistaken / forgetting / blowing / ridiculous / \
      rewriting )
    ( in my defense / to be fair / in fairness / for the record / come on / give me a break / as if / oh please \
      / let us be honest / with all due respect )
    what was|am i supposed|meant|going to
    what did|do you expect|want_me_to_do|want_from_me
    i had no ~1 choice|idea|option
    i ~1 had|have ~1 my|good|a_lot|reasons|so_much ~1 reasons|on_my|going_on|on
    i ~1 was ~1 only|just ~1 trying|joking|kidding|tired|stressed|looking|doing|busy|protecting|being
    i was ~2 trying|working|doing ~1 !to_be_right|to_win
    i ~1 did ~1 ( try / ask / listen / call / text / care / tell / help / show_up / my_best / everything / \
      what_i / apologize / say / come / it_for / the / all / a_lot / love )
    i ~1 did|tried|gave|worked|paid|bought|cooked ~1 everything|my_best|all|so_hard|so_much|the_best_i
    it is|was not ~1 like|as_if|as_simple|as_bad|that_bad|that_simple|personal
    not ~1 as_bad as
    you ~1 could|should have ~1 said|told|asked|spoken|just|talked|let_me
    how was i ~1 supposed|meant|to_know
    you never|did_not ~1 told|said|tell|say|asked|ask|let
    why did|do you not ~1 say|tell|just
    i do not remember ~1 it|that|saying|doing|any
    i am not ~1 the_only|a_mind|a_bad|that_bad|a_monster|the_bad|perfect|psychic|made_of
    nobody|no_one is perfect
    everyone|everybody|people ~1 makes|make ~1 mistakes
    i was|am ~1 only|just human
    that is ~1 just ~1 how|who|the_way i
    you ~1 are|were not ~1 perfect|exactly|so_innocent|innocent|easy|an_angel|a_saint|any_better
    i worked|slaved|broke_my_back ~5 for_us|for_you|for_this|so_you|all
    someone|somebody had to
    for us $
    all i ~1 did|ever_did|wanted was
    """,
    negated=True,
)

SHARED = rules(
    "shared_blame",
    """
    ( as_bad ) ~1 as ~1 each ~1 other
    we ~1 both ~1 said ~2
    neither ~1 of ~1 us ~3
    one ~1 of ~1 us ~1 has ~1 to ~3
    fifty , ~1 fifty
    fifty-fifty
    my ~1 half ~1 of ~1 it
    your ~1 half
    neither ~1 of ~1 us ~2
    ( imagine / suppose / guess / bet / hope ) ~1 you ~1 do ~1 ( as_well / too )
    we ~1 were ~1 both ~4
    ( both ) ~1 ( of_us ) ~4 ( lazy / tired / young / stressed / strain / wrong / blame )
    we ~1 both ~1 got ~2
    either ~1 of ~1 us
    mistakes ~2 were ~1 made
    on ~1 both ~1 sides
    ( goes / cuts / works ) ~1 both ~1 ways
    we ~1 both ~2 ( made / messed / screwed / fucked / hurt / did / failed / gave / said / had_our / played / \
      contributed / stopped / could / should / share / let / own / own_it / got_it / got_things / lost / broke / \
      checked / dropped / need_to_own / have_to_own / have_to_take / have_faults / handled / behaved / acted / \
      took )
    we ~1 were|are ~2 both|equally ~2 ( wrong / guilty / at_fault / to_blame / responsible / as_bad / stubborn / \
      awful / bad / horrible / terrible / idiots / immature / toxic / difficult / young / hurting / unhappy / \
      stupid / unfair / cruel / a_mess / half / proud / to )
    both ~1 of us ~2 ( made / messed / hurt / did / failed / gave / said / were / are / played / contributed / \
      stopped / could / should / had / got / let )
    takes two
    two ~1 sides|people
    fault ~1 on both
    both ~1 sides|to_blame|at_fault
    neither of us ~1 is|was|were|are ~2 perfect|innocent|easy|saint|angel|an_angel|good|blameless|great
    we ~1 hurt|failed|let ~1 each_other|one_another
    i ~1 am|was not ~1 the ~1 only ~1 one|person|guilty
    you ~1 are|were|was not ~2 ( perfect / innocent / a saint / an angel / blameless / easy ) either?
    not ~1 just|only|all|entirely ~1 me|my_fault|mine|on_me
    you ~1 played|have|had|bear|share ~2 part|role|share|hand|blame
    your ~1 share|part of|in ~1 this|it|the_blame
    part ~1 of ~1 it ~1 is|was ~1 on_you|yours|your_fault
    fifty fifty
    50 50
    we are even
    as much ~2 your|you ~2 as mine|me|my
    ^ so do|are|were|did you $
    goes both ways
    you did too
    you ~1 have ~1 to ~1 own ~1 your
    you could ~1 own
    """,
    negated=True,
)

FATE = rules(  # pleading nature or the times, without any "but"
    "plea_of_fate",
    """
    i ~1 was ~1 ( grieving / stressed / lonely / struggling / suffering / under_pressure / depressed / skint ) ~2
    what ~1 ( normal / other / most ) ~1 people ~1 do
    i ~1 was ~1 not ~1 a ~1 ( drunk / liar / cheat / monster / bad ) ~2
    ( not ) ~1 a ~1 lot ~1 to ~4
    i ~1 was ~1 ( twenty / thirty / nineteen / eighteen ) ~2
    who ~1 was ~1 i ~1 ( meant / supposed ) ~3
    anybody|anyone ~1 would ~1 have
    i ~1 was ~2 in ~1 a ~2 ( dark / bad / low / terrible ) ~1 place
    my ~1 head ~1 was ~3
    ( anyone / anybody / everyone ) ~1 would ~1 have ~2
    ( could_not / can_not ) ~1 get ~1 out ~1 of ~1 it
    ( somebody / someone ) ~1 had ~1 to ~2
    ( because / cause ) i ~1 ( loved / love ) ~1 you ~2
    ( scared / afraid / terrified ) ~1 of ~1 losing ~2
    it was the ~1 ( firm / drink / pills / job / meds / times / grief / house / baby / stress / pressure / booze \
      / wine ) ~2
    under ~1 ( such / so_much / a_lot ) ~2 ( strain / stress / pressure ) ~2
    ( she / he / the ~1 ) said ~1 it ~1 was ~1 ( standard / fine / ok / normal ) ~1
    i ~1 ( was / am ) ~1 ( only / just ) ~1 ( human / trying / joking / doing / stressed / tired / a_kid / young \
      / being )
    that ~1 is ~1 ( just / how / who ) ~2 i am
    nobody|no_one is perfect
    everyone|everybody|people|we_all ~1 make|makes ~1 mistakes
    i ~1 was ~2 ( under_so_much / under_a_lot / under_pressure / working_two / working_so / going_through / \
      in_a_bad / dealing_with_so / not_in_a_good / out_of_my_mind / so_stressed / really_stressed / \
      having_a_hard ) ~3
    ( it_is / it_was ) ~1 just ~1 that ~2
    it ~1 was ~1 ( the_drink / the_alcohol / the_stress / the_job / the_wine / the_beer / just_the ) ~1
    you ~1 have ~1 to ~1 ( understand / admit / see / remember / realize )
    ( i_had_no_choice / i_did_not_have_a_choice / what_was_i_supposed / what_else_could_i / in_my_defense )
    i ~1 ( never_meant / did_not_mean / never_wanted / did_not_want ) ~1 ( to / for_that / any / for_it / it )
    """,
    negated=True,
)

FORGIVE = rules(
    "asks_forgiveness",
    """
    ( am_i / i_am / say_i_am / be ) ~1 forgiven ~1
    ( let / letting ) ~1 ( me )? ~1 off ~1 ( $ / the_hook / for )
    i ~1 am ~1 let ~1 off
    say ~2 you ~1 do ~1 not ~1 hate ~1 me
    tell ~1 me ~1 i ~1 am ~1 not ~2 ( monster / bad / terrible / awful / evil ) ~1
    a ~1 sorry ~1 from ~1 you ~2
    ( take / have / want / like ) ~1 a ~1 sorry ~2
    ( one ) ~1 owing ~3
    forgive ~1 ( an / a / your / this ) ~1 ( old / poor / silly / stupid / fool / idiot ) ~2
    do you ~1 forgive ~2
    are ~1 we ~1 ( alright / all_right / ok / square / straight / good ) ~1 ( though / then / now )
    ( still ) ~1 pending ~1
    you ~1 can ~1 forgive ~3 want ~1 to ~1 hear ~2
    ( owed ) ~1 one ~2
    say ~1 yours ~1
    it ~1 is ~1 only ~1 fair ~1 you ~3
    just ~1 say ~1 you ~1 forgive ~2
    ( ask / asking / beg ) ~1 your ~1 forgiveness
    ( like / want / expect ) ~2 to ~1 hear ~1 the ~1 same ~2
    ( welcome / appreciate / want / like / expect / deserve ) ~2 ( acknowledgement / acknowledgment / apology / \
      recognition ) ~3
    ( deserve / owed ) ~1 an ~1 ( answer / explanation / apology )
    you ~1 owe ~1 me ~1 ( one / an_apology / an_explanation / an_answer ) ~1
    forgive me !for_the|for_asking|for_writing|for_texting|the
    can|could|will|would|do|please|ever|might|someday ~2 you ~2 forgive
    you ~1 can|could|will|would|might|must|should ~2 forgive ~1 me|$
    hope|wish|pray|hoping|want|need|ask|asking|beg|begging ~2 you ~3 forgive
    hope|want|need|ask|asking|beg|begging|hoping ~2 for? ~1 your ~1 forgiveness
    ask|asking|beg|begging ~1 for ~1 forgiveness
    accept my ~1 apology|sincere|apologies
    say ~2 you ~1 forgive|do_not_hate|accept
    tell me ~2 you ~1 forgive|do_not_hate|still|are_not_angry
    tell me ~2 we ~1 are ok|good|fine
    can|could|will|please we|you|just ~3 ( move_past / move_on_from / put_this_behind / put_it_behind / \
      put_that_behind / let_it_go / get_past / forget_about / forget_it / let_this_go / get_over / draw_a_line )
    ( deserve / owe_me / want / need / waiting_for / expect / get / like / hear / nice_to_get / owed ) ~2 an ~1 \
      apology|answer|explanation|sorry ~1 from|too|back|$
    you ~2 should|could|might ~2 apologize|say_sorry
    your turn ~2 to|now|$
    are ~1 you ~2 going|gonna to ~1 apologize|say_sorry|say_anything
    so are we ~1 ok|good|cool|fine|alright|even
    are we ~1 ok|good|cool|fine|alright ~1 now|again|?
    can we ~2 be ok ~1 now|again
    do you ~2 accept
    is there ~3 forgive
    """,
)

EXCUSE_RULES = (DENIAL, SHARED, FATE, FORGIVE)
