"""Declarations and plans, for which a moment may be too early."""

from __future__ import annotations

from service.principles.pattern import rules

DECLARE = rules(
    "declare",
    """
    ( our / the ) ~1 ( children / kids / babies / wedding ) ~1 would ~3
    ( put / putting / signed ) ~1 us ~1 down ~1 for ~3
    we ~1 are ~1 back ~1 on ~1
    ( it_is / say_it_is ) ~1 back ~1 on ~1
    ( told / telling ) ~1 ( my / your ) ~1 ( folks / mum / parents / mother / family / mates ) ~1 we ~1 are ~2
    ( anniversary / honeymoon ) ~1 ( trip / suite / weekend ) ~1
    we ~1 were ~1 never ~1 finished ~1
    i ~1 never ~1 got ~1 ( out_of_it / over_you )
    ( drop / leave ) ~2 ( lot / all ) ~1 of ~1 them ~1 for ~1 you
    be ~1 yours ~1
    i ~1 would ~1 name ~1 ( the / our / her / him ) ~2 ( girl / boy / baby / daughter / son ) ~2
    i ~1 want ~1 you ~1 ( to_be_my / as_my / for_good / for_life ) ~1
    i ~1 want ~1 us ~1 to ~3
    i ~1 want ~1 the ~1 ( mornings / rest / whole ) ~4
    ( you_and_me ) ~1 against ~2
    ( it_is / its ) ~2 about ~1 us ~2
    ( whole ) ~2 ( rest ) ~3 with ~1 you
    ( tell_me ) ~1 you ~1 ( feel / felt ) ~3
    we ~1 are ~1 meant ~1 to ~1 be
    ( looked / looking ) ~1 at ~1 rings ~2
    i ~1 have ~1 waited ~1 for ~1 ( this / you ) ~4
    move ~1 back ~1 in ~2
    ( does_this_mean / does_that_mean / so_this_means ) ~4
    i ~1 knew ~1 you ~1 would ~1 ( come / be / see / change ) ~3
    ( still ) ~1 an ~1 us
    side ~1 of ~1 the ~1 bed ~3
    everything ~1 i ~1 do ~1 is ~1 for ~1 you
    ( mean / means ) ~1 the ~1 world ~1 to ~1 me
    ( we_are / you_and_me / me_and_you ) ~2 ( endgame / forever / soulmates / meant / destiny / written )
    ( endgame / soulmates ) ~1
    ( stay / sleep ) ~1 ( at ) ~1 ( mine / my_place / ours )
    move ~1 in ~1 ( here / with )
    best ~1 thing ~1 that ~1 ever ~1 happened ~1 to ~1 me
    i ~1 took ~1 it ~1 for ~1 you
    ( keep / kept / sleep / have ) ~1 your ~1 ( jumper / hoodie / shirt / sweater / pillow / side ) ~2 ( pillow \
      / bed / in_my / on_my / smells )
    come back to me
    ( you / we ) ~1 ( are / were ) ~1 ( mine / each_other's / made_for )
    this ~1 is ~1 not ~1 over
    not over ~1 ( you / us )
    i ~2 love you !for|guys|both|all|too_much_to|saying|as_a
    i ~2 love you
    i ~2 ( in_love / falling_in_love / falling_for ) ~1 with|you|$
    i ~1 never ~1 stopped ~1 ( loving / thinking / wanting / missing )
    ( love / light / woman / man ) ~1 of ~1 my ~1 life
    soulmate|soul_mate|soulmates|the_one_for_me
    you ~1 ( are / were ) ~1 the_one !holding|carrying|keeping|waiting|left|lying|sitting|standing|cleaning|who|that
    you ~1 ( are / were ) ~1 ( my_person / it_for_me / my_home / mine )
    marry ~1 me|you
    we|us ~3 get|getting ~1 married
    ( spend / rest_of ) ~4 ( life / lives ) ~2 ( you / together / with )
    rest of ~1 ( our / my ) ~1 lives|life
    grow ~1 old
    ( we / you_and_i / us / was / were ) ~2 meant ~1 to ~1 be $
    ( future / life / kids / children / family / house / home ) ( together / with_you )
    can|could not stop ~1 thinking ~1 about ~1 ( you / us )
    think|thinking ~2 about|of ~1 ( you / us ) ~2 ( every / all / constantly / non_stop / day / night / nonstop )
    dream|dreaming|dreamed|dreamt ~1 ( about / of ) ~1 ( you / us / your )
    i ~2 want you ~1 ( back / so / more / $ )
    i ~1 want ~1 us ~1 ( back / to_be / to_get )
    i ~2 miss ~1 ( you / us / your_body / your_skin / kissing / holding / waking / sleeping / being_with / \
      what_we_had / your_kiss / your_lips )
    ( madly / deeply / hopelessly ) ~1 in_love
    i ~1 ( adore / worship ) you
    still ~1 ( have / got ) feelings
    have|got ~1 feelings ~1 for ~1 you
    move ~1 ( back )? ~1 in ~1 ( together / with_me / with_you / again )
    ( our / the ) ~1 ( kids / children / wedding / baby )  ~1 ( together / some_day / one_day )
    i ~1 have ~1 ( always )? ~1 loved ~1 you
    forever ~1 ( with / yours / and )
    belong ~1 ( together / with / to )
    kiss ~1 you
    ( hold / holding ) ~1 you ~2 ( again / in / tonight / close / all )
    you ~1 ( still )? ~1 ( love / miss ) ~1 me
    you ~1 ( complete / are_perfect_for / are_my )
    my ~1 ( heart / soul ) ~3 ( yours / belongs / you )
    """,
)

HEAVY = rules(  # more than even a deep talk can carry
    "heavy",
    """
    marry ~1 me|you|again
    we|us ~3 get|getting ~1 married
    ( get / getting ) married ~2 ( you / together / us )
    move ~1 ( back )? ~1 in ~1 ( together / with_me / with_you / again / next / this )
    ( have / having / make / try_for ) ~2 ( kids / baby / babies / children / family / another_baby ) ~1 ( \
      together / with_you / with_me )
    buy ~2 ( house / flat / place / ring ) ~2 together|for_us
    rest of ~1 ( our / my ) ~1 lives|life
    grow old
    love of my life
    ( with_you / together / you_and_me / us ) ~1 forever
    forever ~1 ( with / together / and )
    with ~1 you ~2 for ~1 good $
    our ~1 future ~1 kids|children|wedding
    i ~1 ( bought / have / still_have / got ) ~1 ( a / the / your ) ~1 ring
    """,
)

DECLARING_RULES = (DECLARE, HEAVY)
