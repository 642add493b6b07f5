"""A hurt that the ex tells, where no act says so."""

from __future__ import annotations

from service.principles.acts import acts
from service.principles.pattern import rules

HURT_ACTS = rules("hurt", acts("you", "me|us", "your", "my|our", unless="@unblamed"), reported=True)

HURT = rules(
    "hurt",
    """
    you ~1 forgot ~1 mine ~3
    ( made_me_cross / it_made_me ) ~2
    you ~1 left ~1 me ~3
    ( on_my_own / by_myself ) ~1
    you ~1 told ~1 your ~1 ( friends / mum / family / mates / sister ) ~3
    you ~1 made ~1 it ~1 about ~3
    i ~1 am ~1 ( still )? ~1 angry ~1
    ( took / take ) ~1 my ~1 side ~3
    only ~1 adult ~2
    it ~1 was ~2 ( silence / phone / drinking / lying / lies / shouting / waiting / temper ) ~2
    i ~1 ( do_not ) ~1 trust ~1 you ~2
    you ~1 would ~1 ( go / wake / leave / shout / disappear / come / sit / say / never / make / walk / forget ) ~4
    i ~1 used ~1 to ~1 ( make_excuses / cry / wait / hide / lie / sit / pretend / cover ) ~3
    ( still )? ~1 ( sore / raw / angry / cross / hurt ) ~1 ( about / over / at / with / from ) ~3
    ( angry / furious ) ~1 with ~1 you ~2
    ( got_tested / went ) ~2 on ~1 my ~1 own ~2
    you ~1 are ~1 only ~1 ( ringing / texting / writing / calling / here / saying ) ~1 because ~3
    i ~1 wish ~1 you ~1 ( had / would ) ~2 ( told / asked / said / come / been / listened / stayed / called ) ~2
    you ~1 ( told / said ) ~1 me ~1 i ~1 was ~2
    ( what_it_is_like / what_it_was_like ) ~3
    you ~1 ( did_not ) ~1 ( turn_up / show_up / come ) ~2
    without ~1 ( telling / asking ) ~1 me
    i ~1 felt ~1 like ~4
    i ~1 asked ~1 you ~1 ( for / to / not ) ~4
    i ~1 stopped ~1 ( telling / asking / talking / trusting / inviting ) ~1 you ~3
    ( scared / frightened / afraid / terrified ) ~1 of ~1 ( you / your ) ~2
    you ~1 ( went / just_went / drank / threw / slept / smashed / kept / drove ) ~5
    when ~1 i ~4 you ~1 ( went / were / said / did / left / had / told ) ~4
    the ~1 ( mug / plate / phone / door / vase ) ~1 you ~1 threw ~2
    ( what_living_with / living_with_you ) ~3
    i ~1 had ~1 to ~1 put ~1 you ~2
    i ~1 ( still )? ~1 can ~1 not ~1 ( hear / sleep / trust / open / go ) ~5
    you ~2 ( hurt / broke / betrayed / abandoned / humiliated / ignored / scared / embarrassed / left / lied / \
      cheated / forgot / crushed / used / dropped / ghosted ) ~1 ( me / us / my / to_me / on_me )
    you ~2 made ~1 me ~1 ( feel / think / cry / wait / doubt / beg )
    i ~2 ( felt / feel / was / am_still / was_so / have_been ) ~2 ( @pain )
    i ~2 ( cried / sobbed / wept / cry )
    ( it / that / this ) ~2 ( hurt / hurts / stung / broke / crushed / killed / humiliated / destroyed ) ~1 ( me \
      / a_lot / so_much / like / more / $ / then / when / still / too / at )
    i ~1 ( was ) ~2 ( alone / on_my_own / the_one_who / by_myself / always_the / left ) ~2
    i ~1 ( had / have ) ~1 to ~8 ( alone / on_my_own / by_myself / myself )
    ( waited / sat / stood / lay ) ~4 ( for_you / alone / up / by_myself / there / hours / all_night )
    you ~2 ( were_never / were_not / was_never / never_were ) ~2
    you ~1 ( always / never / constantly ) ~3
    because ~1 of ~1 you
    ( do_you / have_you ) ~2 ( know / any_idea / realize / remember ) ~2 ( what / how ) ~4
    you ~1 ( promised / swore ) ~4
    you ~1 ( said / told_me ) ~1 you ( would / were ) ~3
    you ~1 ( are / were / was ) ~3 ( @harmadj )
    i ~1 ( found_out / had_to_find_out / found_out_from / heard_it_from / read_it ) ~4
    i ~1 found ~4 ( else's / messages / texts / receipt / receipts / phone / bed / earring / lipstick / letters \
      / emails )
    ( tired / sick / exhausted / ashamed / fed_up ) ~1 ( of / from / with ) ~1 ( being / you / your / it / \
      waiting / always / having / feeling / hoping / explaining )
    your ~2 ( silence / lies / temper / drinking / jealousy / moods / mother / phone / job / promises / words / \
      absence / affair ) ~3 ( worst / hurt / hurts / hurting / broke / first / worse / killed / hard / scared / \
      scare / came )
    ( was / were / is ) the ~1 worst ~2
    i ~1 had to ~2 ( lie / hide / beg / apologize / cover / pretend / explain / ask_you / choose / carry / leave \
      / find / fight / raise / pay ) ~5
    ( it / that ) ~1 ( always / never ) ~3
    took ~1 you ~1 ( long_enough / so_long / years / long )
    you ~1 ( still )? ~1 owe ~1 me ~3
    you ~1 ( are ) ~2 ( lovely / nice / great / kind ) ~4 ( then / until / but / and ) ~2
    ( do_not / can_not / cannot ) ~1 trust ~1 ( it / you / this / that )
    ( the ) worst ~1 ( thing / part / bit ) ~2
    you ~1 told ~1 me ~1 i ~1 was ~3
    i ~1 ( was / started / ended ) ~4 ( home / with ) ~1 ( with_a / alone / a_newborn / the_kids ) ~2
    ( gave_up / given_up / left_my / quit_my ) ~4 ( for_you / for_us )
    you ~1 ( still )? ~1 ( do_not_get / do_not_understand / have_no_idea / do_not_see )
    ( never_home / never_there / never_around / not_there / were_gone )
    ( wore / worn / wearing ) ~1 me ~1 ( out / down )
    i ~1 ( could_not / can_not / do_not ) ~2 ( trust / believe / rely / count_on ) ~2
    every ~1 time ~1 ( you / i ) ~4
    ( not_once / even_once / never_once ) ~2
    i ~1 ( kept / always ) ~2 ( waiting / apologizing / walking_on / asking / hoping / making_excuses / covering \
      / had_to )
    ( where_were_you / why_did_you_not / why_were_you / how_could_you / why_could_you_not )
    you ~1 ( chose / put / picked ) ~5 ( over / first / before / instead )
    it ~1 was ~2 ( your_fault / always_about_you / all_about_you / never_about_me / lonely / humiliating / \
      exhausting / hell / like_living / like_talking / like_i )
    i ~1 ( did_not / never ) ~2 ( matter / feel_safe / feel_loved / feel_like / felt / mattered / come_first / \
      know_where )
    ( still )? ~1 ( angry / hurt / mad / upset / furious / bitter ) ~1 ( at / with / about / by ) ~1 ( you / it \
      / what / how / that )
    what ~1 you ~1 ( did / said ) ~2
    you ~1 ( say / said ) ~3 ( but / and / then ) ~2
    ( words / your_words / what_you_said ) ~2 ( stuck / stayed / hurt )
    """,
    reported=True,
)

EX_HURT_RULES = (
    HURT_ACTS,
    HURT,
)
