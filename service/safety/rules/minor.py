"""Somebody who is not of age: an age that is said, or a school day that shows it."""

from __future__ import annotations

from service.safety.fragments import AGES
from service.safety.rule import Rule, rule
from service.safety.types import ConcernKind

M = ConcernKind.MINOR

MINOR: tuple[Rule, ...] = (
    rule(
        M,
        AGES,
        r"""(?:i am|you are|we are|we are both|i am still
        |you are still) (?:only |just |still |both |like |literally |about |actually )*AGE(?:GOESON)""",
        unless=r"(?:out of|number|room|gate|platform|table|level|chapter|page) ~1 1[0-7]",
    ),
    rule(
        M,
        AGES,
        r"""(?:he is|she is|they are|PARTNER is|(?:girl|boy|one) i (?:was|am) ~2 (?:seeing|dating|with)) ~2 (?:1[3-7]
        |thirteen|fourteen|fifteen|sixteen|seventeen)(?:GOESON)""",
        unless=r"CHILDREN",
    ),
    rule(
        M,
        "both only",
        r"[.,] were (?:both |only )+AGE(?:GOESON)",
    ),
    rule(
        M,
        "10f 10m 11f 11m 12f 12m 13f 13m 14f 14m 15f 15m 16f 16m 17f 17m",
        r"(?:me|i|ex|her|him|PARTNER) 1[0-7][fm]|(?:1[0-7]f|1[0-7]m)(?= )",
    ),
    rule(
        M,
        "10f 10m 11f 11m 12f 12m 13f 13m 14f 14m 15f 15m 16f 16m 17f 17m",
        r"1[0-7][fm]",
    ),
    rule(
        M,
        "13 14 15 16 17 age aged old",
        r"""(?!(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|may|june|july|march
        |april) )[a-z]+ , 1[3-7] ,(?! (?:1|2|and [0-9]))|age (?:[.] )?AGE(?= [.,])|AGE year old (?:boy|girl|PARTNER
        |student|teen|teenager|self now)|aged AGE(?= [.,])""",
        unless=r"CHILDREN|when i was|at age|at the age",
    ),
    rule(
        M,
        "turn turned turning turns",
        r"""(?:just|only just|ex|PARTNER|you|she|he|i) (?:just )?turned AGE ?~1 (?:yesterday|today|last|this|in|on|[.,])
        |just turned AGE|turning (?:AGE|18|eighteen)|(?:i|you|we|she|he) (?:do not |does not |only |will )?(?:turn
        |turns) (?:AGE|18|eighteen)""",
        denied=False,
        unless=r"CHILDREN|(?:when|before|after|since|the (?:day|year)) (?:i|he|she|you|we) (?:just )?turned",
    ),
    rule(
        M,
        "18 amminor amminors amunderage areminor areminors areunderage eighteen isminor isunderage minor "
        "minors sminor sunderage underage",
        r"""(?:i|we|you|she|he|they|PARTNER|both) (?:am|are|is|s)? ?~2 (?:under (?:18|eighteen)|underage
        |(?:a )?minors?(?= [.,]| and| so| still| but)|not (?:even |yet )?(?:18|eighteen))|(?:until|when|once) (?:we|i
        |you) (?:are|am|turn) (?:both )?(?:18|eighteen)|not (?:18|eighteen) yet|under (?:18|eighteen)""",
        denied=False,
        unless=r"minor (?:thing|key|in|detail|point|issue)|wasn|was under|were under|not under 18",
    ),
    rule(
        M,
        "eleventh grade high ninth school sixth tenth year",
        r"""(?:i am|we are|you are|he is|she is|PARTNER is|ex is|still|we are both|i am still|and i am|both
        |just) ~2 (?:in|a (?:sophomore|junior|freshman|senior) (?:in|at)) (?:the )?~2 (?:GRADE|high)(?= )""",
        unless=r"CHILDREN|was in|were in|back in|since|reunion",
    ),
    rule(
        M,
        "high",
        r"(?:i am|you are|he is|she is|PARTNER is) a (?:sophomore|junior|freshman) ~3 high",
        unless=r"CHILDREN",
    ),
    rule(
        M,
        "gcse gcses homeroom levels mocks period prom school tutor",
        r"""my (?:gcses|gcse|a levels are|form tutor|homeroom|school report)|(?:in|to|after|from) homeroom|prom (?:is
        |was going|with me|night is|next)|(?:to|for) prom(?= [.,]| with| together)|(?:gcses?|mocks) (?:are|is|start
        |next|on)|(?:first|second|third|fourth|fifth|sixth|seventh) period|school bus""",
        unless=r"CHILDREN|was|were|years ago|our kids|the kids",
    ),
    rule(
        M,
        "class desk exam form homework quiz row rows school seat sit sits sitting table teacher test whole",
        r"""(?:sits?|sitting|seat|table|row|rows|desk) ~6 in (?:maths|math|english|history|biology|chemistry|geography
        |french|science|pe)|(?:our|my) (?:maths |english |science |history |form |class )?teacher (?:moved|saw|told
        |said|made|caught|took|gave)|in our class(?! reunion)|year (?:below|above) (?:me|you|us) at school
        |whole (?:year|form|class) (?:is|was|knows|knew|laughed)|(?:get|got|getting) out of school|told (?:her|his
        |your|my|our|the) (?:whole )?form|whole form(?= knows| [.,])|everyone at school|skip(?:ping)? (?:school
        |class) (?:to|with|and|tomorrow)|(?:maths|math|spelling|history|biology|geography|french|chemistry) (?:test
        |exam|quiz) (?:tomorrow|today|on|next|this)|(?:before|after|finish|finished|do|doing|did) my homework""",
        unless=r"""CHILDREN|years ago|i was in|we were in|yoga|pottery|dance class|evening|therap|therapist|counselor
        |university|uni|college|reunion|back then|professor""",
    ),
    rule(
        M,
        "allowed dad mum parents school",
        r"""(?:my |both my )?(?:mum|dad|parents|mum and dad) ~3 (?:will not let me|would not let me|does not let me
        |do not let me|took my (?:phone|laptop|ipad)|says? (?:i am|we are) too young|said (?:i am|we are) too young
        |checks? (?:my phone|on me|that i)|read (?:our|my) (?:texts|messages)|grounded|says? i can not (?:see|date
        |go)|said i am not allowed|says? i am not allowed|decide|find out i (?:am|have been))|(?:mum|dad
        |parents) ~10 (?:grounded|too young)|grounded ~8 (?:mum|dad|parents)|not allowed (?:a|to have a|to date
        |a real) (?:boyfriend|girlfriend)?|until i finish school|(?:be|to be) in bed by ~3 (?:mum|dad|[.,] mum)""",
        denied=False,
        unless=r"when i was|as a (?:kid|teenager|child)|back then|used to",
    ),
    rule(
        M,
        "drive vote",
        r"""(?:i|we|you) (?:can|are) not (?:even )?(?:drive|old enough to drive|allowed to drive) yet
        |old enough to (?:drive|vote) (?:yet|[.,])""",
        denied=False,
    ),
    rule(
        M,
        "old",
        r"""i am (?:a |an )?AGE years? old|(?:he|she|you|ex|boyfriend|girlfriend|who) (?:is
        |are) (?:a |an )?AGE years? old""",
        unless=r"CHILDREN|(?:dog|cat|car|house|building|whisky|wine) ",
    ),
    rule(
        M,
        "detention grade report same school teacher tutor year",
        r"""same (?:year|class|form|grade|school)(?: group)? (?:at school|in school|as (?:me|him|her
        |you)(?= [.,] ~6 (?:school|teacher)))|in the same (?:year|form) at school|(?:my|a bad|the) report card|(?:in
        |got|have|gave me|after) detention|(?:year|grade) (?:7|8|9|10|11|12) (?:disco|prom|dance|trip|camp|party
        |formal)|(?:school|year end) (?:disco|formal)|my (?:form|head|class) (?:tutor|teacher)""",
        unless=r"CHILDREN|LONGAGO|we were|were in the same|years|reunion|were at school",
    ),
    rule(
        M,
        "boy girl guy kid",
        r"(?:boy|girl|guy|kid) (?:is|i (?:like|love|miss|dated|date|am seeing) is) ~2 AGE(?:GOESON)",
        unless=r"CHILDREN",
    ),
    rule(
        M,
        "phone",
        r"""(?:get|have|give me|got) my phone back (?:when|until|after|if) ~4 (?:grades|report|homework|marks|school
        |exams|mum|dad|parents)""",
    ),
    rule(
        M,
        "be here till until",
        r"""[.,] (?:i am )?AGE here(?= )|(?:i|he|she|you) (?:will be|am going to be|is going to be
        |are going to be) AGE(?= (?:[.,]|in (?:may|june|july|march|april|august|january|a|two|three|november|december
        |october|september|february)|next|soon|then))|(?:until|till) (?:you|i|we) (?:are|am) (?:1[0-8]|sixteen
        |eighteen|seventeen)""",
        denied=False,
        unless=r"CHILDREN|minutes|people|of us|number",
    ),
    rule(
        M,
        "double eleventh grade junior ninth school sixth tenth year",
        r"""(?:finish|finished|finishing|start|starting|in|through|after|until|into) GRADE(?= )(?! (?:teacher|reunion
        |teachers|students|kids|english))|head of year|double (?:biology|maths|math|english|science|history|chemistry
        |french|pe)""",
        unless=r"""CHILDREN|LONGAGO|was in|were in|met in|since|teach|back in|in my tenth
        |(?:he|she|i|we) (?:was|were)""",
    ),
    rule(
        M,
        "school",
        r"(?:my|our|his|her) school s? ?(?:football|basketball|hockey|netball|rugby|soccer|swim|drama) (?:team|club)",
        unless=r"CHILDREN|was|were|used to|LONGAGO|coach",
    ),
)
