"""What a reply can take up of what somebody feels: ease, gladness, liking, thanks for who they are, nerves, love."""

from __future__ import annotations

from service.principles.pattern import rules

FEELS_GOOD = rules(
    "say_feels_good",
    """
    i ~2 ( feel / felt / have_felt ) ~2 ( calm / happy / safe / good / better / comfortable / at_ease / relaxed / \
      lighter / at_home )
    i ~2 ( like / enjoy / enjoyed / liked / loved ) ~1 ( talking / being / this / spending / seeing_you / these / \
      our )
    ( this_is / this_was / it_is / it_was / that_was ) ~2 ( nice / good / easy / lovely / fun ) ( to / \
      talking / seeing / $$ )
    """,
)
GLAD = rules(
    "say_glad",
    """
    ( happy / glad / pleased / delighted / chuffed / thrilled ) ~1 ( for_you / that_you / you_are / you_have / \
      to_hear / you )
    ( congratulations / congrats / well_done / good_for_you / nice_one / proud_of_you )
    ( hope / wish ) ~2 ( he / she / they / you_two / you_both ) ~3 ( happy / good / kind / well / treats / knows )
    you ~1 deserve ~2
    ( he / she / they ) ~1 is|are ~1 ( lucky / a_lucky )
    """,
)
LIKES = rules(
    "say_likes",
    """
    ( that / it / this ) ~1 ( sounds / is / was ) ~2 ( lovely / great / nice / good / fun / peaceful / quiet / \
      interesting / exciting / delicious / amazing / brilliant / wonderful / funny / hilarious / beautiful / sweet \
      / cool / perfect / fantastic / excellent / impressive )
    ^^ ~1 ( lovely / brilliant / amazing / wonderful / fantastic / excellent / love_that / love_it / cute / nice ) \
      ~2
    i ~1 ( love / like ) ~1 ( that / it / this )
    """,
)
APPRECIATES = rules(
    "say_appreciates",
    """
    you ~2 ( were / are / have_been ) ~2 ( always / so / really / very / the_one / the_only / good / such )? ~1 ( \
      good / kind / patient / generous / funny / brave / lovely / gentle / wonderful / there_for_me / thoughtful / \
      amazing / great ) ~2
    ( because_of / thanks_to ) you
    you ~2 ( are / were ) ~1 the ~1 ( funniest / best / kindest / bravest / cleverest / loveliest / sweetest / only \
      ) ~2
    you ~1 made ~4 ( bearable / better / easier / happy / laugh / brighter / lighter / worth / home / fun )
    you ~1 ( taught / showed / helped / made_me_laugh / looked_after / believed_in / got_me_through ) ~2
    ( thank_you / thanks / grateful / never_thanked_you ) ~1 for ~2 ( soup / way / years / looking / driving / the \
      / all / everything / helping / being / that / teaching / putting )
    i ~2 ( admired / admire / appreciated / always_loved / loved_how / loved_that / liked_how / liked_that ) ~2 \
      you|your|how
    """,
    question=False,
)
LOOKS = rules(
    "say_looks",
    """
    you ~2 ( look / looked / are_looking / sound ) ~2 ( well / good / great / lovely / beautiful / nice / amazing / \
      happy / rested / different / tired / the_same / younger / gorgeous )
    ( nice / lovely / new / like_your / like_the / love_your ) ~1 ( haircut / coat / jacket / hair / beard / \
      glasses )
    ( it_suits_you / that_suits_you / hair_suits_you / have_not_changed / not_changed_a_bit )
    """,
    negated=True,
)
NERVOUS = rules(
    "say_nervous",
    """
    i ~2 ( am / feel / am_so ) ~2 ( nervous / dreading / scared / anxious / terrified / shaking / awkward / rusty / \
      shy / frightened / afraid / embarrassed / ashamed )
    ( bit / so / kind_of / pretty / quite / little / really ) ~1 nervous|scared|anxious|awkward|rusty
    ( did_not / do_not ) ~1 know ~1 ( what_to_say / how_to_start / where_to_start / what_to_write / how_to_say )
    ( rewrote / rewritten / typed / drafted / deleted / practiced / rehearsed ) ~3 ( times / this / it )
    ( this_is / feels / it_is ) ~2 ( weird / awkward / strange / hard_to_say / scary / odd )
    ( hands_are_shaking / heart_is )
    """,
)
SAD = rules(
    "say_sad",
    """
    i ~2 ( am / feel / was / felt / am_so ) ~2 ( sad / heartbroken / gutted / lonely / devastated / upset / hurt / \
      disappointed / low / lost / crushed )
    not ~1 pretend ~4 ( disappointed / sad / hurt / fine )
    ( i_cried / am_crying / been_crying / it_hurts / that_hurts / this_hurts / it_stings / that_stings )
    """,
    negated=True,
)
UNSURE = rules(
    "say_unsure",
    """
    i ~2 ( do_not_know / am_not_sure / have_no_idea / can_not_explain / wish_i_knew / can_not_say / \
      do_not_really_know / do_not_understand_it ) ~1
    ( not_sure / no_idea / hard_to_say / good_question ) ~1
    """,
    negated=True,
    question=False,
)
LAUGH = rules("say_laugh", "( haha / lol / hahaha / ha / hehe / lmao / made_me_laugh / cracked_me_up / laughed ) ~1")
LOVE = rules(
    "say_love",
    """
    ( falling / fallen / fell ) ~1 for ~1 you
    in ~1 love ~1 with ~1 you
    ( not / never ) ~1 over ~1 you
    i ~2 like ~1 you ~1 $
    feelings ~1 for ~1 you
    feel ~1 something ~1 for ~1 you
    ( still / really ) ~1 like ~1 you ~1 $
    """,
    negated=True,
)
