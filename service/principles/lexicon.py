"""Word classes. Each says which construction it stands for; the rules speak of classes, not of words.

Entries use the notation of :mod:`service.principles.pattern`: ``ask+`` is every inflection of *ask*,
``_`` joins the words of a phrase, ``*`` ends a stem.
"""

from __future__ import annotations

from service.principles.wordset import listed, words

COMMON: frozenset[str] = words(
    "i you me my your a an the to of and it is was that not do did have had in on for with be are am would will can"
    " could so if but what when how this we us at about just all up out go get come see know think want like back no"
    " time there one as or him her them he she they from by been really even more any some our were let should"
    " because now then ok yes well , . ? !"
)
"""Too frequent to tell whether a pattern is worth trying."""

IRREGULAR: dict[str, tuple[str, ...]] = {
    verb: tuple(forms.split("/"))
    for verb, forms in (
        pair.split(":")
        for pair in listed(
            "be:was/were/been become:became/become begin:began/begun break:broke/broken bring:brought buy:bought"
            " catch:caught choose:chose/chosen come:came/come cut:cut deal:dealt do:did/done drink:drank/drunk"
            " drive:drove/driven eat:ate/eaten fall:fell/fallen feel:felt fight:fought find:found"
            " forget:forgot/forgotten forgive:forgave/forgiven get:got/gotten give:gave/given go:went/gone"
            " grow:grew/grown hang:hung have:had hear:heard hide:hid/hidden hit:hit hold:held hurt:hurt keep:kept"
            " know:knew/known lead:led leave:left let:let lie:lied lose:lost make:made mean:meant meet:met pay:paid"
            " put:put quit:quit read:read ring:rang/rung run:ran/run say:said see:saw/seen sell:sold send:sent set:set"
            " shake:shook/shaken show:showed/shown shut:shut sing:sang/sung sit:sat sleep:slept speak:spoke/spoken"
            " spend:spent stand:stood steal:stole/stolen stick:stuck swear:swore/sworn take:took/taken teach:taught"
            " tear:tore/torn tell:told think:thought throw:threw/thrown understand:understood wake:woke/woken"
            " wear:wore/worn win:won withdraw:withdrew/withdrawn write:wrote/written rebuild:rebuilt build:built"
            " blow:blew/blown draw:drew/drawn freeze:froze/frozen bail:bailed overhear:overheard cost:cost"
        )
    )
}
"""Past and participle of the irregular verbs that the rules name."""


CLASSES: dict[str, tuple[str, ...]] = {
    # -- small words -----------------------------------------------------------------------------
    "adv": listed(
        "really just so always often usually even only also ever actually truly still honestly simply totally"
        " completely definitely fully clearly literally constantly probably kind_of sort_of once then finally"
        " genuinely sincerely deeply very too both been being all basically mostly mainly sometimes regularly"
        " continually repeatedly probably never_once not_once right deliberately stupidly selfishly quietly slowly"
        " already"
    ),
    "lead": listed("please just so and hey or then maybe ok but well now also oh"),
    "asks_on": listed(
        "please just only even so but then ok well oh ah aw and like maybe not now though anyway come_on go_on"
        " seriously honestly , max tops that_is_all with_me is_all_i_ask that_is_all_i_ask that_is_all_i_am_asking x"
    ),
    "pos": listed("my your our his her their the a that this"),
    "person": listed(
        "you him her them he she they everyone people anyone someone somebody mum dad parents sister brother kids"
        " children son daughter family friends friend"
    ),
    # -- what one owes another and can leave undone: "I never asked", "you didn't even call" ----------------
    "care": listed(
        "ask+ listen+ notice+ show+ turn+_up call+ ring+ text+ write+ reply+ answer+ tell+ defend+ help+ try+ make+"
        " give+ take+ say+ treat+ fight+ choose+ look+ thank+ pay+ pick+ let+ include+ support+ visit+ apologize+"
        " stay+ consider+ respect+ trust+ believe+ put+ care+ respond+ explain+ bother+ stop+ admit+ own+ share+"
        " open+ speak+ talk+ plan+ cook+ clean+ lift+ offer+ check+ acknowledge+ appreciate+ introduce+ remember+"
        " follow+ stand+ stick+ come+ hear+ see+ keep+ back+_you back+_me protect+ compliment+ celebrate+ reach+ do+"
        " learn+ bring+ wait+ sit+ hold+ stick+_up think+_about think+_of deal+ wonder+ drive+ pull+ commit+"
        " let+_you_in value+"
    ),
    "careneg": listed(  # after "I did not": wish, knowledge and intention are excuses or denials, not omissions
        "expect+ come_across ask+_for ask+_you_to ask+_you_for ask+_to do+_anything do+_that did_that do_it"
        " do_nothing say_that say_it say_anything_wrong see_that_coming make_you tell+_you_to take_it see_it_that"
        " tell_anyone tell_anybody see_it_like see_you come_here come_to_fight write_to text_to call_to come_to"
        " do_this hear_from see_this say_you keep_anything take_anything hear_back try_to come_back see_why"
    ),
    # -- verbs that are a wrong by themselves, for "I ..." and "you ..." alike -----------------------------
    "harm": listed(
        "lie+ cheat+ yell+ shout+ scream+ snap+ ignore+ dismiss+ belittle+ mock+ ridicule+ conceal+ blame+ punish+"
        " betray+ neglect+ abandon+ humiliate+ manipulate+ criticize+ interrupt+ vanish+ disappear+ ghost+"
        " stonewall+ sulk+ gamble+ flirt+ snoop+ undermine+ embarrass+ disrespect+ dodge+ avoid+ resent+ deceive+"
        " mislead+ shame+ insult+ bully+ minimize+ nag+ patronize+ guilt+ invalidate+ smother+ exploit+ taunt+"
        " overreact+ deflect+ nitpick+ lecture+ invade+ sabotage+ discard+ gaslight+ explode+ withdraw+ retreat+"
        " bottle+"
    ),
    "harming": listed(  # after "kept", "always", "would": habits
        "lying cheating yelling shouting snapping ignoring dismissing hiding blaming punishing interrupting"
        " disappearing sulking gambling flirting cancelling canceling postponing promising putting making shutting"
        " picking pushing pulling walking running drinking spending checking talking turning choosing leaving"
        " letting working saying bringing comparing correcting forgetting missing breaking avoiding dodging brushing"
        " telling treating taking using throwing moving changing coming going staying throwing giving laughing"
        " rolling scrolling staring deciding acting being expecting pretending finding fixing keeping secretly"
        " criticizing nagging testing"
    ),
    "harmadj": listed(
        "selfish cold cruel distant unfair careless thoughtless dismissive impatient jealous controlling mean harsh"
        " absent stubborn unkind rude nasty awful terrible horrible hurtful heartless ungrateful childish immature"
        " manipulative dishonest disloyal unfaithful unreliable insensitive inconsiderate defensive arrogant proud"
        " lazy toxic abusive needy clingy suffocating possessive neglectful avoidant checked_out cowardly petty"
        " bitter vindictive moody critical judgmental judgemental passive_aggressive self_absorbed self_centered"
        " self_centred hard_to_live_with a_coward a_jerk a_dick a_prick a_shit a_twat a_bastard an_ass an_arse"
        " an_idiot a_liar a_bitch a_mess_to a_bad_partner a_bad_husband a_bad_wife a_bad_boyfriend a_bad_girlfriend"
        " shit_to crap_to short_with snappy out_of_line unbearable impossible high_maintenance dramatic crazy psycho"
        " insane ridiculous pathetic lousy hot_and_cold hypocritical a_hypocrite secretive evasive"
        " emotionally_unavailable overbearing"
    ),
    # -- feelings of pain --------------------------------------------------------------------------
    "pain": listed(
        "hurt alone lonely invisible small stupid worthless unloved unwanted ignored abandoned rejected humiliated"
        " ashamed sad angry scared afraid anxious exhausted tired drained crushed broken devastated heartbroken"
        " betrayed neglected unseen unheard second_best unimportant like_nothing unsafe trapped crazy used dismissed"
        " embarrassed guilty disappointed confused lost empty awful terrible horrible shit like_shit miserable upset"
        " insecure frustrated overwhelmed helpless resentful bitter furious insignificant like_a like_you like_i"
        " not_enough forgotten let_down disposable replaceable pushed_aside shut_out left_out on_edge unappreciated"
        " taken_for_granted cheap dirty"
    ),
    "cry": listed("cry+ sob+ weep+ bawl+"),
    # -- meeting and talking: what an invitation invites to ------------------------------------------
    "meet": listed(
        "coffee coffees tea lunch dinner breakfast brunch drink drinks pint pints beer beers wine food pizza ramen"
        " tacos curry ice_cream walk hike stroll movie film gig concert show date call phone facetime zoom chat"
        " catch_up catchup meetup picnic museum exhibition market park beach bite supper cuppa burger cinema game"
        " match bar pub cafe restaurant theater theatre drive ride swim run noodles sushi pho dumplings falafel"
        " takeaway barbecue bbq picnics gelato icecream kebab"
    ),
    "meetv": listed(
        "meet meet_up see_you see_each_other see_me see_us hang hang_out catch_up talk chat call call_you ring ring_you"
        " come_over come_by come_round come_around come_and come_see drop_by stop_by swing_by visit get_together go_out"
        " speak facetime walk sit_down grab have_a get_a get_some have_dinner have_lunch have_coffee meeting seeing_you"
        " seeing_each_other hanging_out catching_up talking grabbing having_a getting_a going_for coming_over join_me"
        " take_you buy_you cook_for_you make_you pick_you_up go_for have_another go_to go_see come_with come_along"
        " sit_with skype video_call stay_in_touch keep_in_touch play watch talk_on"
    ),
    "reunite": listed(
        "try_again try_us_again try_this_again start_over start_again begin_again get_back_together be_together_again"
        " be_together work_it_out work_this_out work_things_out make_it_work make_this_work fix_this fix_us fix_things"
        " take_me_back come_back_to_me come_home come_back give_us give_me_another give_me_one give_me_a_chance"
        " give_it_another go_give_it be_us be_us_again get_you_back win_you_back give_it_a start_fresh have_you_back"
        " another_chance second_chance one_more_chance another_shot another_go one_more_shot a_fresh_start a_second_go"
        " save_this save_us save_our rebuild move_back_in be_a_family be_a_couple getting_back_together trying_again"
        " starting_over working_things_out give_this_another go_back_to_how"
    ),
    "time": listed(
        "today tonight tomorrow now right_now monday tuesday wednesday thursday friday saturday sunday weekend"
        " this_week next_week this_evening this_afternoon this_morning later sometime some_time soon after_work"
        " one_day one_evening one_afternoon at_the_weekend after_the next_month week_after mon tues wed thurs fri"
        " sat sun"
    ),
    "unit": listed(
        "minute minutes min mins hour hours second seconds moment half_hour half_an_hour word words sec day"
    ),
    # -- positive words ------------------------------------------------------------------------------
    "good": listed(
        "good great lovely nice kind patient funny generous brave thoughtful gentle warm amazing wonderful brilliant"
        " beautiful sweet caring smart clever strong honest loyal supportive fair fun steady calm best incredible"
        " special decent talented creative considerate understanding sharp perfect gracious graceful tender"
    ),
    "praised": listed(  # "you always ...", "the way you ...": acts that one is thanked for
        "listen+ laugh+ make+_me_laugh make+_me_smile make+_me_feel_safe make+_me_feel_seen make+_me_feel_at_home"
        " make+_me_feel_like_i make+_me_want make+_me_better know+ remember+ help+ support+ take+_care care+ cook+"
        " love+ smell+ sing+ believe+ encourage+ understand+ show+_up notice+ bring+ hum+ dance+ give+_people"
        " give+_me_room see+_the find+_the_good find+_something be_kind were_kind were_there are_there were_so"
        " were_the_one_who were_good were_patient had_time had_a_way had_my_back made_time made_room made_people"
        " make_people stood_by stuck_by stayed_up tell+_the_truth saved waited_for wait_for share+ ask+_how ask+_me"
        " ask+_the order+_extra say+_yes think+_of_others explain+ smile+ whistle+ check+_on check+_in hold+_my fix+"
        " teach+ let+_me_finish put_others carry+_spare carry+_a treat+_my treat+_people liked like wanted want said"
        " loved hated drank ate wore read told_me talked_about"
    ),
    "unblamed": listed(  # "you never ...": what it is kind not to have done
        "laughed once_laughed complain+ judge+ give+_up gave_up raise+_your_voice make+_me_feel made_me_feel"
        " ask+_for_much ask+_for_anything ask+_for_anything_back asked_for_anything_back asked_for_much lie+_to_me"
        " lied_to_me lied hurt+_anyone have_to had_to need+_to deserve+ do+_anything_wrong did_anything_wrong"
        " doubt+_me shout+ yell+ hold+_it_against held_it_against rub+_it rubbed_it laugh+_at_me lost_your_temper"
        " lose+_your_temper mean+_to_hurt meant_to_hurt know knew get+_to got_to stop+_believing mind+ minded"
        " let_me_down owe+ owed say_no push+ pushed miss+_a missed_a signed_up agreed asked_me_to asked_to_be"
        " asked_for_that asked_for_this asked_for_any made_a_fuss pressured judged wanted liked"
    ),
    "unblamed_praise": listed(
        "laughed once_laughed complained judged gave_up raised_your_voice made_me_feel_small made_me_feel_stupid"
        " made_me_feel_less held_it_against asked_for_much asked_for_anything lied_to_me rubbed_it laughed_at_me"
        " lost_your_temper minded let_me_down missed_a made_a_fuss stopped_believing doubted_me once_complained"
        " once_judged once_raised once_made_me_feel shouted yelled"
    ),
    "kin": listed(
        "mum dad sister brother mother father gran nan grandma grandpa son daughter kids aunt uncle cousin dog cat"
        " friend flatmate boss team knee back job parents baby niece nephew move interview exam course"
    ),
    # -- speech and thought heads: what follows is told, not done --------------------------------------
    "grasp": listed(
        "understand understood get got see saw know knew hear heard accept accepted realize realized respect"
    ),
    "sorry": listed("sorry apologize apologies my_apologies regret forgive"),
    "months": listed(
        "days weeks months years day month year week one two three four five six seven eight nine ten eleven"
    ),
    "lonely_act": listed(
        "carry do face go deal handle sit explain tell walk find hear eat lie cope manage drive raise pick clean"
        " pretend apologize ask beg guess wait wonder watch cover be_the_one hold bury choose sleep make_excuses"
        " make_up live fight learn read figure pay cancel stand get_through grieve come_home"
    ),
    "ing": listed("asking listening saying telling talking being showing coming leaving reading not letting"),
    "dayword": listed(
        "every each mondays tuesdays wednesdays thursdays fridays saturdays sundays weekly daily twice once_a"
        " two_months months weeks days sober meetings counselor counseling therapist therapy group course class"
        " classes sponsor aa alarm calendar budget savings app notebook journal plan"
    ),
}
