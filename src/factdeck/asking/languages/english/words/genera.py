"""Nouns that say what kind of thing something is: a definition is built around one of them."""

from __future__ import annotations

from factdeck.asking.languages.english.words import word_set

PRODUCTS = word_set(
    "service tool platform framework library product database engine language software program "
    "suite provider application app editor browser distribution package plugin extension daemon "
    "utility api sdk shell interpreter compiler debugger runtime company corporation brand website "
    "portal console orchestrator warehouse registry marketplace offering solution"
)
"""Kinds of things with a name of their own, which takes no article."""

SUBSTANCES = word_set(
    "drug medication medicine antibiotic antagonist agonist inhibitor blocker diuretic hormone "
    "enzyme protein vitamin mineral metal gas acid lipid sugar carbohydrate steroid"
)
"""What is one of these takes no article either."""

STUFFS = word_set(
    "hormone enzyme protein vitamin mineral metal gas acid lipid sugar carbohydrate steroid"
)
"""Those of them whose names are never those of a brand: `gluten`."""

PLACES = word_set(
    "battle war city country river mountain lake planet treaty empire dynasty island region "
    "republic kingdom state"
)
"""Kinds of places and events with names of their own."""

COUNTED = word_set(
    "order document device machine statement question equation group letter payment tax rule law "
    "person place area line point tool list table message command value sign symbol number "
    "contract agreement body organ structure unit"
)
"""What is one of these is one of many."""

PEOPLE = word_set("person someone somebody individual employee worker specialist professional")
"""What is one of these is somebody."""

THINGS = word_set(
    "molecule cell organ organelle organism plant animal bacterium virus protein enzyme hormone "
    "atom ion particle star planet cloud rock mineral gas liquid device machine instrument tool "
    "person someone individual tissue membrane muscle bone nerve vessel tube"
)
"""What goes on is none of these: `inhibition`, `formation`."""

UNTELLING = word_set(
    "process measure property protocol technique method way state form type kind sort class gas "
    "metal rock mineral sugar acid base enzyme protein hormone vitamin drug disease illness "
    "disorder condition syndrome infection substance material compound element fluid liquid "
    "solution pigment language system set science study branch field discipline theory "
    "technology tissue service standard means rise fall increase decrease change feeling emotion "
    "procedure practice act action activity phenomenon effect principle concept idea strategy "
    "approach operation mechanism skill power game sport style genre trend reaction response "
    "difference relation relationship measurement decline reduction drop growth shift pattern"
)
"""Of one of these nobody can say whether it is a stuff, a name or one of many."""

ABSTRACTIONS = word_set(
    "amount ability capability property quality state condition study movement variation "
    "resistance tendency degree belief doctrine philosophy theory knowledge loss increase decrease "
    "force energy feeling emotion measure inability willingness absence presence lack science "
    "speed art freedom"
)
"""What is one of these is a mass or an abstraction, which takes no article."""

ALONE = word_set(
    "protocol algorithm service system language framework library tool database engine platform "
    "format standard technique method process mechanism theory law model device machine software "
    "server client application utility program command function operator structure organ gland "
    "muscle bone nerve hormone enzyme protein drug antibiotic vitamin mineral metal gas acid base "
    "virus bacterium parasite disease disorder syndrome infection tumor cell tissue molecule "
    "attack vulnerability cipher store queue broker cache proxy firewall interface api network "
    "topology instrument unit measure metric statistic distribution test treaty battle "
    "war empire dynasty republic religion philosophy doctrine antagonist agonist inhibitor blocker "
    "diuretic steroid"
)
"""Those that say it with nothing behind them: `managed message [broker]`."""

_ANYTHING = word_set(
    "kind type form class group set collection family category branch field area region part piece "
    "portion section unit component element member item object thing entity body substance "
    "material amount quantity number value rate ratio degree level measure measurement percentage "
    "proportion fraction sum total average difference change increase decrease loss gain reduction "
    "shift range point line place location position site surface boundary edge layer space "
    "distance length time period interval phase stage step process procedure method technique "
    "approach strategy practice act action activity operation event occurrence phenomenon movement "
    "motion transfer flow exchange conversion breakdown formation production separation "
    "combination interaction relation relationship connection link bond pattern structure "
    "arrangement sequence series order cycle system network mechanism means way condition state "
    "situation case property quality characteristic trait feature attribute ability capacity "
    "capability tendency probability chance likelihood risk effect result outcome consequence "
    "response reaction cause reason factor source force pressure energy power principle rule law "
    "theorem theory hypothesis model concept idea notion belief view doctrine philosophy term word "
    "name symbol sign statement proposition argument claim question problem task test tool device "
    "instrument machine equipment representation description definition explanation account record "
    "list table file document report map diagram graph chart plot picture image format standard "
    "specification protocol language code command instruction function variable parameter constant "
    "operator expression agreement contract treaty right duty obligation policy plan program "
    "project organization organisation institution agency authority government party study science "
    "discipline person individual someone people user worker owner agent actor container vessel "
    "tube"
)
_COMPUTING = word_set(
    "algorithm address identifier id token key certificate credential hash cipher encryption "
    "signature message packet frame segment datagram request header field flag bit byte register "
    "cache memory buffer queue stack heap tree node pointer array string matrix vector tuple "
    "record index schema query transaction lock thread kernel driver interface port socket session "
    "connection channel stream server client host gateway proxy router switch firewall bridge "
    "cluster instance volume disk partition snapshot backup replica bucket repository branch "
    "commit image pod deployment endpoint route subnet zone domain role permission attack "
    "vulnerability exploit malware virus worm threat control weakness topology architecture "
    "pattern paradigm system module method resource abstraction wrapper"
)
_MATHEMATICS = word_set(
    "distribution estimate estimator statistic mean median deviation variance error score sample "
    "population experiment trial study survey variable equation formula curve slope angle triangle "
    "polygon shape space dimension group ring norm metric mapping subset sequence limit"
)
_NATURE = word_set(
    "cell tissue organ organelle organism species plant animal bacterium bacteria fungus virus "
    "parasite gene chromosome protein enzyme hormone neurotransmitter receptor antibody antigen "
    "molecule compound atom ion element acid base salt gas liquid solid fluid solution mixture "
    "membrane gland muscle bone nerve neuron vein artery lobe cortex gyrus groove ridge bump "
    "cavity disease disorder syndrome infection inflammation tumor tumour cancer defect deficiency "
    "injury symptom drug medication medicine antibiotic inhibitor agonist antagonist blocker "
    "diuretic vaccine therapy treatment surgery rock mineral crystal mountain river lake wave "
    "particle star planet ecosystem community habitat climate wind current nutrient vitamin lipid "
    "carbohydrate sugar polymer monomer amino metabolism respiration"
)
_SOCIETY = word_set(
    "payment campaign conflict alliance "
    "war battle revolution rebellion uprising reform act bill amendment court trial tax tariff "
    "trade market price cost income good goods demand supply firm monopoly currency investment "
    "asset liability stock share loan debt interest budget empire kingdom republic state nation "
    "city colony dynasty tribe religion ideology economy society culture custom ritual king queen "
    "ruler leader president general philosopher writer poet artist painter composer scientist "
    "inventor explorer founder scholar novel poem play painting style genre behavior behaviour "
    "feeling emotion memory thought perception attitude bias disposition learning reinforcement "
    "punishment personality motive drive need stimulus illusion knowledge skill process "
    "alternative version variant equivalent counterpart extension subset superset combination "
    "mixture blend diffusion swelling bleeding enlargement narrowing widening softening hardening "
    "thickening damage pain failure blockage rupture absence lack fear desire attempt effort"
)

GENERA = (
    PRODUCTS
    | SUBSTANCES
    | PLACES
    | ABSTRACTIONS
    | _ANYTHING
    | _COMPUTING
    | _MATHEMATICS
    | _NATURE
    | _SOCIETY
)
"""Nouns that head definitions."""
