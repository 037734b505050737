"""Verbs of study notes by their base form, and which of them are as often nouns."""

from __future__ import annotations

from factdeck.asking.languages.english.words import word_set

# Verbs whose bare and -s forms are verbs nearly always.
_PLAIN = word_set(
    "rewrite replay recompute reconnect retrain reassign realign abolish absorb accelerate accept "
    "accommodate accompany accomplish accumulate achieve acquire activate adapt add adhere adjust "
    "administer admit adopt advise advocate affect aggregate agree alleviate allocate allow alter "
    "amplify analyse analyze annex announce append apply appoint appreciate approve argue arise "
    "arrange arrive ascend ask assassinate assemble assert assess assign assist assume assure "
    "attach attain attract attribute authenticate authorise authorize automate avoid await bear "
    "become befall begin behave believe belong bind bleed blend boil borrow breathe bring broaden "
    "build calculate carry catalyse catalyze cease centralize characterise characterize choose "
    "circulate clarify classify cleave coagulate coincide collect collide colonize combine come "
    "commence communicate compare compel compensate compete compile complement complete comply "
    "compose comprehend comprise compute conceive concatenate conclude condense confer configure "
    "confirm confuse connect conquer consider consist consolidate constitute constrain construct "
    "consult consume contain contaminate continue contradict contribute converge convert convey "
    "contraindicate convince cooperate coordinate cope corrupt correlate correspond counteract "
    "create culminate "
    "cultivate debug deceive decide declare decode decompose decouple decrease decrypt dedicate "
    "deduce defeat defend defer define deflect degrade dehydrate delegate delete deliver demolish "
    "demonstrate denote deny depart depend depict deplete deploy deport depose deprive derive "
    "descend describe designate destabilize destroy detach detect deteriorate determine develop "
    "deviate devise diagnose dictate die differ differentiate diffuse digest dilate dilute "
    "diminish disable disallow disappear discard disclose disconnect discourage discover "
    "discriminate discuss disperse disprove disrupt dissipate dissolve distinguish distort "
    "distribute diverge diversify divert dominate download downgrade drain dwell educate "
    "elaborate elect elevate elicit eliminate elongate emanate embed embody embrace emerge "
    "emigrate emit emphasise emphasize employ empower enable enact encapsulate enclose encode "
    "encompass encounter encourage encrypt endorse endure enforce engage engulf enhance enlarge "
    "enqueue enrich enroll ensure entail enter entitle enumerate envelop eradicate erase erode "
    "erupt escalate establish evade evaluate evaporate evict evoke evolve exaggerate examine "
    "exceed exclude excite excrete execute exert exhale exhaust exhibit exist expand expect expel "
    "expire explain explode explore expose express extend extract extrapolate facilitate falsify "
    "feature federate fertilize finalize find finish flatten fluctuate follow forbid foresee "
    "forget formalize formulate foster freeze fulfil fulfill fuse generate germinate get give go "
    "govern group grow guarantee happen have hear hide hinder hydrate hydrolyse hydrolyze "
    "hypothesize identify ignite ignore illustrate imitate immigrate impair impart impede "
    "implement imply impose improve inactivate inaugurate include incorporate incur index "
    "indicate induce infect infer infiltrate inflict inform inhabit inhale inherit inhibit "
    "initialize initiate inject innervate insert inspect inspire install instantiate instruct "
    "insulate integrate intend intensify interact intercept interfere interpolate interpret "
    "intersect introduce invade invalidate invent invert invest investigate invoke involve "
    "isolate iterate join justify keep know lack learn leave legalize legitimize let lessen "
    "liberate lie listen localize locate lose lyse maintain make manifest manipulate manufacture "
    "maximise maximize mean mediate meet melt memorize mention metabolise metabolize metastasize "
    "methylate migrate minimise minimize mislead mitigate mobilize model modify modulate "
    "moisturize multiply mutate narrow negate neglect negotiate neutralize nominate normalise "
    "normalize notify nullify obey obscure observe obstruct obtain occlude occupy occur offload "
    "omit oppose optimise optimize orbit organise organize originate oscillate oust outlaw "
    "outline outperform outweigh overcome overestimate override overthrow overwrite oxidize "
    "parallelize participate penetrate perceive perform permeate permit perpetuate persecute "
    "persist persuade pertain phosphorylate photosynthesize pinpoint pollute portray pose possess "
    "postpone postulate potentiate precede precipitate preclude predict predispose prefer prepare "
    "prescribe presume prevail prevent prioritise prioritize proceed proclaim produce prohibit "
    "proliferate prolong promise promote propagate propel propose protect protrude prove provide "
    "provision provoke publish punish pursue quantify radiate ratify reabsorb react rebuild "
    "recall receive recognise recognize recombine recommend reconcile reconstruct recover recruit "
    "rectify recur recycle redirect reduce refer refine reflect refresh refuse refute regain "
    "regenerate regulate reinforce reject relate relax relay release relieve rely remain remember "
    "remind remove render renew reorganize repel repeal replace replenish replicate represent "
    "repress reproduce require resemble reside resign resist resolve respect respond restore "
    "restrict resume retain retire retreat retrieve reuse reveal revoke revolt revolve rotate "
    "sacrifice satisfy saturate scatter secede secrete seem seize select send separate serialize "
    "serve sever shorten shrink signify simplify simulate situate solidify solve specialize "
    "specify stabilise stabilize standardize starve sterilize stimulate strengthen strive "
    "subdivide submit subscribe subside substitute subtract succeed suffer suggest suit summarise "
    "summarize summon supersede supervise supplement suppress surrender surround survive suspend "
    "sustain swallow sweat sympathize synchronize synthesise synthesize tackle take teach tell "
    "tend terminate theorize thicken think threaten throw tolerate topple transcribe transcend "
    "transduce transform translate transmit transpose traverse tunnel undergo underlie undermine "
    "oversee escort patrol nurture "
    "understand undertake unify unite unlock update upregulate urge utilise utilize vacate "
    "validate vaporize vary verify vibrate violate visualize vote warn warrant weaken weigh widen "
    "withdraw withstand worsen write yield commit dequeue deduplicate deregister dereference "
    "disseminate emulate enlist exfiltrate impersonate interconnect intervene lend multiplex poll "
    "prune recreate redistribute refactor reschedule retransmit sanitize throttle uninstall "
    "unmount unsubscribe want abandon abort agonize anesthetize annotate antagonize appear "
    "approximate attend backpropagate breed chew collapse convolve decompress denature diffract "
    "dislocate domesticate eat extinguish fetch flex gather generalize habituate hybridize "
    "immunize impute inflame marry overfit paralyze penalize pollinate randomize refract regress "
    "regularize resize respire sedate shuffle skew stratify sublimate tokenize underfit vaccinate"
)

# Verbs that are nouns as often: their bare and -s forms need a verb's place to count as verbs.
NOUNISH = word_set(
    "abuse access account act address advance aid aim alarm amount answer appeal approach arrest "
    "assault associate attack attempt award balance ban base bathe battle beat benefit bet bid "
    "bill bind bite blame block blow board boost boot border bow boycott branch break bridge "
    "broadcast brush buffer bump bundle burn burst buy cache call capture care cast catch cause "
    "center centre chain challenge change channel charge chart check circle claim clash cleanse "
    "clear climb clone close cluster coat code color combat comfort command comment compound "
    "compress concern conduct conflict consent contact content contest contract contrast control "
    "cool copy correct cost counter couple course cover crash credit cross crowd crush crystal "
    "cue cure curve cut cycle damage dampen date deal debate decay decline default defect delay "
    "demand deposit design desire detail diet dig direct discharge discount display dispute "
    "divide dock document double draft drag draw dream dress drift drill drink drive drop dump "
    "duplicate ease echo edit effect end equal escape estimate exchange excuse exercise exit "
    "experience experiment exploit export extract eye face factor fail fall fear feature feed "
    "feel fight figure file fill filter fine fire fit fix flag flash float flood flow flush fly "
    "focus fold forecast fork form format forward fragment frame free front fuel function fund "
    "gain gap gas gauge gear grab grant grip ground group guard guess guide halt hand handle hang "
    "harm harvest hash head heal heat help hint hire hit hold hook hope host house hunt hurt "
    "impact import impress increase influence input insert instance insult intercept interest "
    "interface interrupt invite issue judge jump kick kill label land last launch lay layer lead "
    "leak leap level leverage license lift light limit line link list live load loan lock log "
    "look loop love lower machine mail major manage map march mark mask master match matter "
    "measure merge mine mirror miss mix monitor mount move murder name need nest network note "
    "notice number object offer open operate order outline output overlap own pace pack page "
    "paint pair parallel parse partition pass patch pattern pause pay peak peer peg phase phrase "
    "pick picture pile pin ping pipe place plan plant play plot plug point pool pop pose position "
    "post pour power practice praise present preserve press pressure price print process produce "
    "profile program progress project prompt protest proxy pull pump purchase push put query "
    "question queue quote race raid raise range rank rate ratio reach read reason rebel rebound "
    "record refill reform refund register reign release relief report request rescue research "
    "reserve reset rest restart result retry return reverse review revise reward ride ring rise "
    "risk roll root round route row rule run rush sample sanction save say scale scan scar "
    "schedule scope score scroll search seat secure see seek segment sell sense sentence sequence "
    "set settle shadow shape shard share shed shelter shift ship shock shoot shop show shut sign "
    "signal sink sit size skip slave sleep slide slow smell snapshot sort sound source space spam "
    "span spark spawn speak speed spell spend spike spin split sponsor spread sprout square stack "
    "staff stage stain stall stamp stand standard start state stay steal steam stem step stick "
    "stop store strain stream stress stretch strike strip structure struggle study style subject "
    "suck suit sum supply support surface surge swap sweep swell swim swing switch symbol tag "
    "talk target task taste tax team tear test thread thrive tie time title touch trace track "
    "trade traffic train transfer transition transport trap travel treat trend trial trigger trim "
    "trip trust try tube tune turn twist type update upgrade upload use value veto view visit "
    "void volume wait wake walk wall wander warm wash waste watch wave weather wear weight "
    "whitelist win wind witness wonder word work worry wound wrap alert average back bond bruise "
    "clot condition count farm ferment fracture graph hinge numb rust"
)

IRREGULAR = {
    "arise": ("arose", "arisen"), "bear": ("bore", "borne"), "beat": ("beat", "beaten"),
    "become": ("became", "become"), "begin": ("began", "begun"), "bind": ("bound", "bound"),
    "bite": ("bit", "bitten"), "bleed": ("bled", "bled"), "blow": ("blew", "blown"),
    "break": ("broke", "broken"), "bring": ("brought", "brought"),
    "broadcast": ("broadcast", "broadcast"), "build": ("built", "built"),
    "burst": ("burst", "burst"), "buy": ("bought", "bought"), "cast": ("cast", "cast"),
    "catch": ("caught", "caught"), "choose": ("chose", "chosen"), "come": ("came", "come"),
    "cost": ("cost", "cost"), "cut": ("cut", "cut"), "deal": ("dealt", "dealt"),
    "dig": ("dug", "dug"), "draw": ("drew", "drawn"), "drink": ("drank", "drunk"),
    "drive": ("drove", "driven"), "fall": ("fell", "fallen"), "feed": ("fed", "fed"),
    "feel": ("felt", "felt"), "fight": ("fought", "fought"), "find": ("found", "found"),
    "fly": ("flew", "flown"), "forbid": ("forbade", "forbidden"),
    "forecast": ("forecast", "forecast"), "forget": ("forgot", "forgotten"),
    "freeze": ("froze", "frozen"), "get": ("got", "gotten"), "give": ("gave", "given"),
    "go": ("went", "gone"), "grow": ("grew", "grown"), "hang": ("hung", "hung"),
    "have": ("had", "had"), "hear": ("heard", "heard"), "hide": ("hid", "hidden"),
    "hit": ("hit", "hit"), "hold": ("held", "held"), "hurt": ("hurt", "hurt"),
    "keep": ("kept", "kept"), "know": ("knew", "known"), "lay": ("laid", "laid"),
    "lead": ("led", "led"), "leave": ("left", "left"), "lend": ("lent", "lent"),
    "let": ("let", "let"), "lie": ("lay", "lain"), "lose": ("lost", "lost"),
    "make": ("made", "made"), "mean": ("meant", "meant"), "meet": ("met", "met"),
    "overcome": ("overcame", "overcome"), "override": ("overrode", "overridden"),
    "overthrow": ("overthrew", "overthrown"), "overwrite": ("overwrote", "overwritten"),
    "pay": ("paid", "paid"), "put": ("put", "put"), "read": ("read", "read"),
    "rebuild": ("rebuilt", "rebuilt"), "reset": ("reset", "reset"), "ride": ("rode", "ridden"),
    "ring": ("rang", "rung"), "rise": ("rose", "risen"), "run": ("ran", "run"),
    "say": ("said", "said"), "see": ("saw", "seen"), "seek": ("sought", "sought"),
    "sell": ("sold", "sold"), "send": ("sent", "sent"), "set": ("set", "set"),
    "shed": ("shed", "shed"), "shoot": ("shot", "shot"), "show": ("showed", "shown"),
    "shrink": ("shrank", "shrunk"), "shut": ("shut", "shut"), "sink": ("sank", "sunk"),
    "sit": ("sat", "sat"), "sleep": ("slept", "slept"), "slide": ("slid", "slid"),
    "speak": ("spoke", "spoken"), "spend": ("spent", "spent"), "spin": ("spun", "spun"),
    "split": ("split", "split"), "spread": ("spread", "spread"), "stand": ("stood", "stood"),
    "steal": ("stole", "stolen"), "stick": ("stuck", "stuck"), "strike": ("struck", "struck"),
    "strive": ("strove", "striven"), "swell": ("swelled", "swollen"), "swim": ("swam", "swum"),
    "swing": ("swung", "swung"), "take": ("took", "taken"), "teach": ("taught", "taught"),
    "tear": ("tore", "torn"), "tell": ("told", "told"), "think": ("thought", "thought"),
    "throw": ("threw", "thrown"), "undergo": ("underwent", "undergone"),
    "oversee": ("oversaw", "overseen"),
    "underlie": ("underlay", "underlain"), "understand": ("understood", "understood"),
    "undertake": ("undertook", "undertaken"), "wake": ("woke", "woken"),
    "wear": ("wore", "worn"), "win": ("won", "won"), "wind": ("wound", "wound"),
    "withdraw": ("withdrew", "withdrawn"), "withstand": ("withstood", "withstood"),
    "write": ("wrote", "written"), "shine": ("shone", "shone"), "weave": ("wove", "woven"),
    "creep": ("crept", "crept"), "cling": ("clung", "clung"), "breed": ("bred", "bred"),
    "bend": ("bent", "bent"), "flee": ("fled", "fled"), "foresee": ("foresaw", "foreseen"),
    "mislead": ("misled", "misled"), "rewrite": ("rewrote", "rewritten"),
    "rerun": ("reran", "rerun"), "undo": ("undid", "undone"), "redo": ("redid", "redone"),
    "unwind": ("unwound", "unwound"), "uphold": ("upheld", "upheld"),
    "overtake": ("overtook", "overtaken"), "outgrow": ("outgrew", "outgrown"),
    "partake": ("partook", "partaken"), "sing": ("sang", "sung"), "tread": ("trod", "trodden"),
    "withhold": ("withheld", "withheld"), "mistake": ("mistook", "mistaken"),
    "swear": ("swore", "sworn"), "kneel": ("knelt", "knelt"),
}  # fmt: skip
"""Past tense and participle."""

# Verbs of more than one syllable that double their last consonant.
DOUBLING = word_set(
    "admit commit compel confer control defer emit equip expel forget incur infer occur omit "
    "permit prefer program propel recur refer regret submit transfer transmit"
)

VERBS = _PLAIN | NOUNISH | frozenset(IRREGULAR)

WEAK = word_set(
    "act appear be become begin belong come consist differ do exist fail feel get give go happen "
    "have keep know lack last let lie like look make mean need occur put remain result run say "
    "see seem show start stay stop take tend think try vary want work live lead mention discuss "
    "note face grow play stand sit hold"
)
"""Verbs whose object alone makes no question that has one answer."""

PURPOSE = word_set(
    "avoid prevent reduce improve ensure protect increase minimize minimise maximize maximise "
    "save speed allow enable identify detect gain achieve limit preserve maintain support "
    "guarantee simplify facilitate compensate counter balance stop decrease eliminate keep help "
    "make promote mitigate isolate control regulate handle restore secure lower raise optimize "
    "optimise"
)
"""Verbs of an infinitive that tells a purpose and not just the next step."""

CLAUSAL = word_set(
    "ensure guarantee assume imply state show indicate believe argue claim predict prove suggest "
    "mean specify verify propose postulate assert require mandate demonstrate establish confirm"
)
"""Verbs that take a clause with `that` as their object."""

CATENATIVE = word_set(
    "allow enable permit require force cause encourage instruct help tell ask lead train program "
    "configure motivate persuade urge order authorize authorise compel"
)
"""Verbs with an object that does something: `allows clients to reconnect`."""
