"""Wrongs and omissions as constructions, written once for any speaker.

The same acts are *ownership* with ``I`` as their subject and *blame* (or, from the ex, a hurt told)
with ``you``. ``{S}`` is the subject, ``{O}`` the person it was done to, ``{P}`` / ``{Q}`` the
possessives of the doer and of the other.
"""

from __future__ import annotations

_TEMPLATE = """
{S} =1 never|rarely|hardly|seldom|barely ~1 {NOT} @care              # I never once asked
never|not once did {S} ~1 {NOT} @care
{S} did not ~1 {NOT} @care                                           # you didn't even call
{S} never|did_not ~2 bother|bothered|care|cared
{S} do not listen|ask|show|notice|share|apologize|talk_about
{S} would not ~1 ( listen / talk / answer / let / tell / say / stop / admit / apologize / speak / look / come / \
  hear / open / share / help / budge / even )
{S} could not ~1 ( say / admit / face / look_{O} / be_bothered / show / be_there / apologize / own / see_past / \
  stop / let / keep / commit / be_honest )
{S} =1 had|have not|never ~1 ( asked / listened / told / called / said / shown / given / thought / noticed / \
  been_there / thanked / made / answered )
{S} was|were not ~2 there|honest|fair|faithful|listening|present|around|loyal|straight|kind|truthful|good_to|paying
{S} was|were ~1 never ~1 there|home|honest|present|around|satisfied|on_{Q}
{S} was|were ~1 too busy|proud|wrapped|caught|stubborn|scared_to|drunk|focused|wrapped_up|afraid_to|tired_to
{S} was|were ~2 on|glued|buried ~1 phone|laptop|computer|game|email|emails|screen
{S} =1 stopped|quit ~1 ( asking / listening / trying / talking / showing / calling / answering / noticing / \
  caring / coming / telling / making / seeing / sharing / touching / being / looking / texting / helping / \
  paying )
{S} =1 kept|keep|keeps ~1 @harming
{S} =2 @harm !through|through_this
{S} =1 walk+ ~2 out|away|off
{S} =1 storm+|run+|drive+|stomp+|march+ ~1 out|away|off
{S} =1 slam+|punch+|kick+|smash+ ~2 door|doors|wall|table|phone|plates
{S} =1 shut+|close+|cut+|freeze+ ~1 out|down|off|up
{S} =1 push+|drive+|scare+ {O} ~1 away|off|out
{S} =1 push+|drive+ ~2 away
{S} =1 pull+|back+|drift+ away|back
{S} =1 switch+|tune+|zone+|check+|clock+ {O}? off|out
{S} =1 blow+|lash+|flip+|kick+ ~1 up|out|off
{S} =1 lose+ {P} temper|cool|patience|shit|rag
{S} =1 hang+ up
{S} =1 go+|went ~1 quiet|cold|silent|dark|behind|through_{Q}|missing|off|without|awol|straight_to_bed
{S} =1 give+|gave ~1 silent|cold_shoulder|up_on|the_silent|the_cold
{S} =1 give+|gave up ~1 $
{S} =1 break+ ~1 {P}|{Q}|every|that|the|a promise|promises|heart|trust|word|vows|up_with
{S} =1 break+ it|us|things|everything|this
{S} =1 let {O} ~1 ( down / carry / go / think / wait / sit / do / find / believe / worry / take / pay / struggle \
  / handle / deal / walk / eat / cry / hear / raise )
{S} =1 let ~2 get|come|talk|treat|slide|die|slip|fall
{S} =1 left {O}
{S} =1 left ~1 {Q}|every|all|messages|texts|it|without|before|during|dishes|in_the_middle|halfway|by_text
{S} =1 make+ {O} ~1 ( feel / think / wait / doubt / choose / carry / do / look / question / apologize / beg / \
  feel / responsible / the_bad / cry / explain / pay )
{S} =1 make+ ~1 everything|it|that ~2 about
{S} =1 make+ ~2 joke|jokes|fun|excuse|excuses|promises|assumptions|plans|decisions|decision
{S} =1 put+ ~4 first|before|above|ahead|over_{O}|last
{S} =1 put+ {O} ~1 down|through|last|second|off|on_hold|in_that|in_a
{S} =1 put+ ~2 on_{O}
{S} =1 choose+|pick+ ~4 over ~1 {O}|us|{Q}|our
{S} =1 choose+|pick+ ~1 work|job|drink|drinking|friends|him|her|someone_else|yourself|myself|a_fight|fights
{S} =1 take+ {O} ~2 for_granted|granted
{S} =1 take+ ~3 for_granted
{S} =1 take+ ~3 out_on
{S} =1 take+ ~1 credit|side|sides|everything|advantage|job_without|money|it_personally
{S} =1 treat+ {O} ~1 like|badly|poorly|as|so_badly|terribly|unfairly
{S} =1 talk+|speak+ ~1 over|down|to_{O}_like|about_{O}_behind|to_{O}_that|through
{S} =1 use+ {O}|{Q} !to
{S} =1 turn+ ~1 everything|it|that|every ~3 into|around|against|back_on
{S} =1 turn+ {P} back
{S} =1 turn+|twist+ ~2 against|into|around
{S} =1 forget+|forgot ~1 {Q}|our|about|the_kids|to
{S} =1 miss+ ~1 {Q}|our|the ~2 ( birthday / funeral / graduation / recital / dinner / anniversary / appointment \
  / game / call / calls / wedding / scan / party / show / match / half / whole / most / first / play )
{S} =1 cancel+|bail+|flake+ ~2 on_{O}|plans|last|again|dinner|trip|every|always
{S} =1 stand+ {O} up
{S} =1 say+ ~3 things|awful|horrible|cruel|mean|unforgivable|stuff
{S} =1 say+ {S} would ~4 and
{S} =1 call+ {O} ~1 names|crazy|stupid|lazy|a|too|needy|dramatic|selfish|sensitive|clingy
{S} =1 accuse+ {O}
{S} =1 throw+ ~2 away|out|in_{Q}|at_{O}|back_in
{S} =1 ( read+ / search+ / go+_through / went_through / check+ / look+_through / track+ ) ~1 {Q} ~1 \
  phone|messages|emails|diary|texts|journal|mail|location
{S} =1 sleep+|hook+ ~1 with|around
{S} =1 kiss+ ~1 someone|somebody|him|her|another|a|that
{S} =1 had an|a|that affair|affairs|fling|thing_with|one_night
{S} =1 see+|saw|seeing someone|somebody behind
{S} =1 hide+ ~1 it|things|the|how|that|behind|from|money|debt|my|everything|what|in_my|in_work
{S} =1 keep+|kept ~2 secret|secrets|from_{O}|hidden|score
{S} =1 spend+ ~3 money|savings|rent|every|at_work|without
{S} =1 drink+|drank ~1 too|every|all|our|myself|it|instead|again
{S} =1 came|come+ ~1 home ~1 late|drunk|angry|and
{S} =1 got|get+ ~1 drunk|jealous|defensive|nasty|violent|into_debt|angry_at|cold
{S} =1 stay+ ~2 late|out|silent|quiet|at_work
{S} =1 decide+|sign+|sell+|sold|book+|move+|accept+ ~4 without ~1 asking|telling|{O}|talking|checking
{S} =1 take+|took|quit|buy+|bought|spend+|spent ~4 without ~1 asking|telling|{O}|talking|checking
{S} =1 waste+|ruin+|wreck+|destroy+|spoil+|trash+ ~1 !time_asking
{S} =1 laugh+ ~1 at_{O}|it_off|it_away
{S} =1 roll+ {P} eyes
{S} =1 brush+|wave+|laugh+|shrug+ ~2 off|away
{S} =1 sweep+|swept ~2 under
{S} =1 fail+ ~1 to|{O}
{S} =1 refuse+ ~1 to
{S} =1 promise+ ~6 and|but ~2 not|never|did_not
{S} =1 string+|lead+|led {O} along|on
{S} =1 act+ ~1 like|as_if|as_though
{S} =1 pretend+ ~1
{S} =1 compare+ {O}
{S} =1 correct+ {O}
{S} =1 move+ out|on_so|in_with
{S} =1 scroll+|stare+ ~2 through|at_{P}|while
{S} =1 dump+ ~3 on_{O}|{O}
{S} =1 block+ {O}
{S} =1 threaten+
{S} =1 raise+ {P} voice
{S} =1 chose not to
{S} =1 expect+ {O} to
{S} =1 assume+ ~1 {O}
{S} =1 walk+ all over
{S} =1 leave+ {O} ~3 alone|waiting|wondering|hanging|with
{S} =1 half listen+
"""


def acts(subject: str, other: str, own: str, others: str, *, unless: str) -> str:
    """The template for one speaker. ``unless`` excludes what only looks like an omission for this subject."""
    return (
        _TEMPLATE.replace("{NOT}", f"!{unless}" if unless else "")
        .replace("{S}", subject)
        .replace("{O}", other)
        .replace("{P}", own)
        .replace("{Q}", others)
    )
