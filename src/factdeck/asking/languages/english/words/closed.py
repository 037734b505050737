"""The closed word classes of English."""

from __future__ import annotations

from factdeck.asking.languages.english.words import word_set

DETERMINERS = word_set(
    "a an the this that these those each every some any no all both either neither another such "
    "most many much few several its their his her our your my whose one"
)
POSSESSIVES = word_set("its their his her our your my whose")
PRONOUNS = word_set(
    "it they he she we you i there this these those who what someone something everything nothing "
    "anything others anyone everyone nobody none itself themselves them him us me"
)
BE = {"is": "VBZ", "are": "VBP", "was": "VBD", "were": "VBD", "am": "VBP"}
HAVE = {"has": "VBZ", "have": "VBP", "had": "VBD"}
DO = {"does": "VBZ", "do": "VBP", "did": "VBD"}
NEGATED = {
    "isn't": "VBZ", "aren't": "VBP", "wasn't": "VBD", "weren't": "VBD", "hasn't": "VBZ",
    "haven't": "VBP", "hadn't": "VBD", "doesn't": "VBZ", "don't": "VBP", "didn't": "VBD",
}  # fmt: skip
MODALS = word_set(
    "can could may might must shall should will would cannot can't won't wouldn't shouldn't "
    "couldn't mustn't"
)
NEGATIONS = (
    word_set("not never no cannot hardly neither nor")
    | frozenset(NEGATED)
    | word_set("can't won't wouldn't shouldn't couldn't mustn't")
)
PREPOSITIONS = word_set(
    "in on at by for with without from of into onto over under between among within across "
    "through during against about above below behind beyond per via like unlike despite except "
    "toward towards upon around along inside outside near throughout amid amongst regardless "
    "instead including up down off out due versus alongside beneath depending according"
)
# Words that open a clause of their own; `before`, `as` and the like open a phrase as well.
SUBORDINATORS = word_set(
    "because until till since while whereas although though if unless when whenever where once "
    "whether as after before so"
)
RELATIVES = word_set("which who whom whose that what")
CONDITIONS = word_set("if when once whenever unless")
CONJUNCTIONS = word_set("and or but nor yet plus &")
ADVERBS = word_set(
    "not also only just then now often always never usually typically generally mostly mainly "
    "primarily commonly frequently sometimes rarely still already almost very more less least "
    "quite even too again later therefore thus hence however here further both together apart "
    "away back soon well far otherwise rather ever moreover furthermore additionally nevertheless "
    "meanwhile instead first second third finally perhaps maybe sequentially nowadays today twice"
)
NUMBERS = word_set(
    "one two three four five six seven eight nine ten eleven twelve hundred thousand million "
    "billion dozen"
)
# What ends in -ly and is no adverb.
NOT_ADVERBS = word_set(
    "apply supply reply rely multiply family assembly anomaly comply imply early daily friendly "
    "likely monthly weekly yearly hourly italy july fly ally bully monopoly elderly costly"
)
# What ends in -ed and is no participle.
NOT_PARTICIPLES = word_set(
    "need seed feed speed breed bed shed weed red led hundred embed indeed exceed"
)
# What ends in -ing and is a noun.
NOT_GERUNDS = word_set(
    "string thing king ring spring wing being everything something nothing anything ceiling "
    "evening morning building meaning earring sibling darling"
)
# Past tenses that are nouns far more often: `a bit`.
NOT_PASTS = word_set("bit wound ground felt")
# What ends like an adjective and is a noun.
NOUNS_BEFORE_TO = word_set("damage access answer approach harm threat reply return exposure")
"""Verbs and nouns that are nouns before `to` and another noun: `damage to the skin`."""

NOT_ADJECTIVES = word_set(
    "variable variables metric topic arithmetic statistic traffic logic fabric music magic "
    "public republic epidemic plastic signal interval hospital mineral journal trial integral "
    "residual material animal metal capital proposal removal arrival approval refusal crystal "
    "portal terminal kernel derivative objective archive native executive representative "
    "alternative adjective library summary boundary dictionary salary primary secondary "
    "vocabulary binary glossary antibiotic clinic mosaic critic graphic arsenal canal rival "
    "scandal festival ritual individual external total potential differential exponential "
    "decimal ordinal virus principal general denial betrayal burial rehearsal retrieval survival "
    "referral renewal rental disposal appraisal reversal withdrawal dismissal upheaval recital"
) - word_set("external primary secondary individual")
ADJECTIVES = word_set(
    "certain same own last next entire whole respective actual existing additional particular "
    "important different independent dependent significant constant efficient consistent "
    "relevant redundant permanent frequent recent current sufficient persistent resistant "
    "transparent urgent fast good bad high large small big long short new old common rare "
    "simple complex hard acute chronic severe mild easy cheap safe secure free full strong weak "
    "hot cold wet wide deep true false similar random robust larger smaller higher greater "
    "longer shorter faster slower older newer wider narrower deeper stronger weaker heavier "
    "lighter cheaper easier harder simpler unique null prone dense thin thick heavy red green "
    "blue black white gray grey"
)
# Verbs that stand before a noun as adjectives: `default port`.
MODIFIERS = word_set(
    "default base average total target key double open clear clean direct correct equal cool warm "
    "slow fine present narrow complete separate standard parallel cross source test sample frame "
    "access process network model control record query output input"
)
# Plurals without -s, and singulars that end in -s.
PLURALS = word_set(
    "mitochondria bacteria data media people children men women mice feet teeth phenomena "
    "criteria hypotheses analyses viruses fungi nuclei alveoli police axes species indices "
    "matrices vertices ribosomes stimuli foci loci larvae algae vertebrae antennae bases crises "
    "theses"
)
SINGULARS = word_set(
    "physics mathematics economics genetics politics ethics linguistics statistics dynamics "
    "mechanics thermodynamics electronics analytics logistics kinetics pharmacokinetics "
    "pharmacodynamics hemodynamics graphics robotics semantics diagnostics therapeutics "
    "kubernetes redis jenkins postgres analysis sepsis diabetes series dns https tls os nfs "
    "pons pelvis iris "
    "windows bus gas class access process address business success progress loss mass stress "
    "basis synthesis hypothesis mitosis meiosis osmosis virus status axis lens rabies measles "
    "herpes canvas alias atlas chaos consensus corpus stimulus nucleus apparatus census radius "
    "focus campus bias pancreas paas saas iaas faas aws sns sqs ecs eks ebs efs rds kms ddos "
    "dos nas vps cors iops sms ids ips athens mars paris james charles thomas texas always "
    "across plus minus versus thus this its less ss cms sas lambdas news kerberos cosmos ethos"
) - word_set("lambdas")
GENERIC_NOUNS = word_set(
    "way thing case problem result reason example idea issue process system method approach value "
    "number name part step type kind option user people person object item element goal purpose "
    "point change effect difference advantage disadvantage benefit solution question answer size "
    "time place area side end start data function action rest following former latter same other "
    "others state level set group command file code program server client service application "
    "node message request response key field table rule test model task stage phase "
    "challenge difficulty situation scenario procedure technique concept"
)
"""Nouns that name nothing without the note: `the process`, `the result`."""
