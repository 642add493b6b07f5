"""Words that weigh something: wrongs and faults, kindness and gifts, suffering, platforms, deadlines.

The patterns name constructions; these sets carry the vocabulary that no list of constructions can.
They are only ever used together with grammar (who is the subject, is it denied) by
:mod:`service.principles.cues`.
"""

from __future__ import annotations

from service.principles.pattern import inflect
from service.principles.wordset import words


def _verbs(text: str) -> frozenset[str]:
    return frozenset(form for verb in text.split() for form in inflect(verb))


WRONG = _verbs(  # acts one holds against somebody, or regrets
    "abandon accuse attack avoid bail belittle berate betray blame boast bully cheat complain control criticize"
    " deceive deny desert destroy disappear dismiss disrespect ditch dodge dump embarrass exaggerate exclude exploit"
    " explode fake flake flirt forget freak gamble ghost guilt hide humiliate hurt ignore insult interrupt invade"
    " lash lecture lie manipulate mislead mistreat mock moan nag neglect overreact overthink patronize pressure"
    " pretend provoke punish push quit reject resent ridicule ruin sabotage scream shout shrug shut sigh slam smash"
    " smother snap sneer snoop spoil stall steal stonewall storm sulk swear tease threaten trash twist undermine"
    " vanish waste whine withdraw wreck yell disappoint flinch mope nitpick scold shame taunt trample betray bore"
    " cancel dread drink"
) | words(
    "walked_out selfishness silent absent late drunk hungover useless nowhere elsewhere asleep lied cheated cold"
    " cruel cruelty selfish coward cowardly cowardice mean nasty unfair unkind thoughtless careless heartless"
    " childish immature dramatic crazy mad insane pathetic ridiculous impossible toxic abusive jealous jealousy"
    " possessive needy clingy controlling dishonest disloyal unfaithful unreliable insensitive inconsiderate"
    " defensive arrogant proud pride lazy stubborn bitter spiteful petty moody judgmental judgemental rude harsh"
    " hurtful awful horrible terrible rotten shitty shit crap lousy rubbish hopeless hypocrite hypocritical liar"
    " lies lying excuses excuse drama tantrum tantrums temper mood moods sarcasm sarcastic scared paranoid"
    " narcissist narcissistic psycho ungrateful dismissive distant fault wrong worst worse overreacting overthinking"
    " exaggerating creepy weird bitchy snappy stingy greedy vain fickle flaky shady sneaky"
)
"""Wrong acts and bad qualities."""

KIND = words(
    "good great lovely nice kind kindness patient patience funny generous generosity brave bravery thoughtful"
    " gentle warm warmth amazing wonderful brilliant beautiful sweet caring smart clever strong honest loyal"
    " supportive fair calm best better incredible special talented creative considerate understanding perfect"
    " gracious tender steady marvellous marvelous extraordinary hilarious sharp wise bright sunny graceful humble"
    " fearless courage gift talent laugh laughed laughing sang sing singing sings danced dancing dance hummed"
    " humming hugged baked cooked painted drew drawn built knitted carried taught showed helped saved encouraged"
    " believed listened remembered cheered cared looked_after held stayed waited smile smiled smiling grateful"
    " thankful thank appreciated appreciate admire admired love loved treasured safe home magic proud impressed"
    " lucky inspiring inspired soft delicious legendary cracking class gem star hero angel saint rock golden"
)
"""Good qualities and kind acts."""

SUFFERING = words(
    "alone lonely nothing empty broken destroyed dying dead dark crying cried cry tears sobbing heartbroken"
    " devastated miserable depressed lost falling apart pieces wreck mess shell numb ruined hell pain agony"
    " suffering suffer hurting sick starving sleepless insomnia pills drowning worthless hopeless pointless nobody"
    " desperate shattered aching ache rotting rot collapse collapsed crumbling unbearable torture tortured hollow"
    " haunted"
)
"""States of one's own that can be held up to another as their doing."""

PLATFORM = words(
    "strava insta instagram ig facebook fb tiktok snap snapchat story stories reel reels whatsapp online spotify"
    " venmo linkedin tinder hinge bumble profile feed status location tracker gps followers follower posts post"
    " tagged socials twitter tweets tweet bereal playlist snapmap airtag login read"
)
SAW = _verbs("see notice spot watch check scroll stalk look find track follow view read monitor screenshot")
