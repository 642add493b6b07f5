"""News that a reply has to match in weight: a death, a bad week, something good."""

from __future__ import annotations

from service.principles.pattern import rules

_KIN = (
    "mum dad mother father sister brother gran nan grandma grandpa grandad granddad grandmother grandfather nana"
    " uncle aunt auntie aunty cousin son daughter baby friend mate flatmate neighbor boss godmother stepdad stepmum"
    " father_in_law mother_in_law abuela abuelo oma opa"
)
KIN = "|".join(_KIN.split())
PETS = "dog|cat|puppy|kitten|rabbit|horse"

GRAVE = rules(
    "say_grave",
    f"""
    ( my / our ) ~2 {KIN}|{PETS} ~3 ( died / passed / passed_away / dying / is_gone / has_cancer / got_cancer / \
      collapsed / was_diagnosed / has_been_diagnosed / got_diagnosed / in_hospital / in_the_hospital / in_hospice / \
      had_a_stroke / had_a_heart_attack / a_stroke / a_heart_attack / in_icu / in_intensive_care / \
      not_going_to_make / has_dementia / is_terminal / is_in_a_coma / was_killed / put_down / to_sleep / \
      put_to_sleep / funeral / cancer / has_weeks / chemo / killed )
    ( died / passed_away / lost / buried / burying / bury / funeral_of / funeral_for / put_down ) ~2 my|our ~2 \
      {KIN}|{PETS}
    my|our ~2 {KIN}|{PETS} ~1 's ~2 ( funeral / cancer / diagnosis / death / memorial / wake / stroke / chemo / \
      scan )
    i ~2 ( have_cancer / was_diagnosed / got_diagnosed / have_been_diagnosed / had_a_miscarriage / lost_the_baby / \
      miscarried / had_a_heart_attack / am_in_hospital / was_in_hospital / ended_up_in_hospital / \
      am_in_the_hospital / found_a_lump / start_chemo / am_having_chemo )
    we ~1 lost ~1 ( the_baby / him / her / a_baby )
    ( biopsy / chemo / hospice / palliative / miscarriage / leukaemia / leukemia / tumor / tumour ) ~1
    ( dad / mum / nan / gran / grandma / grandpa / grandad ) ~2 ( died / passed / passed_away / dying / in_hospital \
      / in_the_hospital / had_a_stroke / collapsed )
    ( at / from / going_to / back_from / after ) ~1 ( a / my / the ) ~2 funeral
    """,
    reported=True,
)
ABOUT_YOURS = rules(
    "say_yours_grave",
    f"your ~2 {KIN}|{PETS} ~4 ( died / passed / dying / cancer / hospital / stroke / funeral / ill / surgery / loss )",
    reported=True,
)
HARD = rules(
    "say_hard",
    f"""
    ( lost / losing ) my ~1 job
    i ~2 ( got / was / have_been / been / am_being ) ~1 ( fired / sacked / laid_off / made_redundant / let_go / \
      dumped / evicted / burgled / robbed / mugged / rejected / turned_down / ill / sick / poorly / unwell / \
      signed_off / struggling / injured / in_an_accident )
    i ~2 ( failed / crashed / broke / sprained / tore / messed_up ) ~2 ( test / exam / car / leg / arm / ankle / \
      wrist / knee / interview / bike / exams / toe / foot / rib )
    ( rough / hard / tough / awful / terrible / shit / shitty / bad / rubbish / crap / horrible / grim / lousy / \
      rotten / long / brutal / stressful / lonely ) ~1 ( day / week / month / year / time / night / winter / shift \
      / patch / few / one / couple )
    i ~2 ( am / have_been / feel / been ) ~2 ( exhausted / knackered / shattered / burnt_out / stressed / ill / \
      sick / unwell / run_down / struggling / in_pain / skint / broke / worn_out / overwhelmed / poorly / low )
    i ~2 ( can_not_sleep / not_sleeping / do_not_sleep / have_not_slept / not_slept / barely_slept / \
      am_not_sleeping / am_not_doing_great / not_doing_well / am_not_great / am_not_ok )
    my|our|the ~2 ( boiler / car / landlord / roof / laptop / phone / bike / flat / basement ) ~3 ( broke / died / \
      broken / leaking / leaks / stolen / flooded / packed_up / evicting / kicked / exploded / dead )
    ( made_redundant / got_sacked / got_fired / laid_off ) ~1
    my|our ~2 {KIN}|{PETS} ~3 ( ill / sick / poorly / unwell / struggling / surgery / operation / not_well / \
      not_great / hurt / fell / broke )
    ( surgery / operation ) ~2 ( tomorrow / today / next / on )
    did_not ~1 get ~2 ( job / part / place / flat / promotion )
    ( it / things / life / everything ) ~2 ( been / is / are / has_been ) ~1 ( hard / rough / tough / grim / shit / \
      difficult / a_lot / a_mess ) !to
    """,
)
GOOD = rules(
    "say_good",
    """
    i ~2 ( got / landed / passed / finished / won / bought / adopted / completed / ran / qualified / graduated / \
      made / started / begin / start ) ~4 ( job / promotion / exam / exams / test / degree / thesis / place / flat \
      / house / dog / puppy / cat / kitten / marathon / half_marathon / course / licence / license / race / offer / \
      apprenticeship / interview / prize / mortgage / funding / scholarship / team / contract / 10k / 5k )
    i ~2 ( got_promoted / been_promoted / got_engaged / am_engaged / got_in / graduated / passed_my / got_a_raise )
    ( got_the_job / a_new_job / my_new_job / passed_my ) ~1
    we ~1 won
    ( one / two / three / four / five / six / nine / ten ) ~1 ( months / weeks / years / days ) ~1 sober
    """,
    question=False,
)
JOY = rules(
    "say_joy",
    f"""
    ( good / great / happy / big / exciting / amazing ) ~1 news
    i ~1 am ~1 ( going_to_be / now ) ~1 ( an_aunt / an_uncle / a_godparent / an_auntie )
    my ~2 {KIN} ~3 ( had_her_baby / had_a_baby / had_the_baby / is_pregnant / got_engaged / got_married / \
      is_getting_married / passed / graduated / all_clear / out_of_hospital / came_home / is_home / won )
    ( all_clear / in_remission ) ~1
    """,
    question=False,
)

NEWS_RULES = (GRAVE, ABOUT_YOURS, HARD, GOOD, JOY)
