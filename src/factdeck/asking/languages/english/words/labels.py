"""Labels, headings and the questions that known labels ask."""

from __future__ import annotations

import re

from factdeck.asking.languages.english.words import word_set

ATTRIBUTES = {
    # What anything has.
    "definition": "What is the definition of {topic}?",
    "def": "What is the definition of {topic}?",
    "meaning": "What does {topic} mean?",
    "purpose": "What is the purpose of {topic}?",
    "goal": "What is the goal of {topic}?",
    "objective": "What is the objective of {topic}?",
    "aim": "What is the aim of {topic}?",
    "function": "What is the function of {topic}?",
    "role": "What is the role of {topic}?",
    "use": "What is {topic} used for?",
    "used for": "What is {topic} used for?",
    "use case": "What is a use case for {topic}?",
    "advantage": "What is the advantage of {topic}?",
    "benefit": "What is the benefit of {topic}?",
    "pro": "What is the advantage of {topic}?",
    "disadvantage": "What is the disadvantage of {topic}?",
    "con": "What is the disadvantage of {topic}?",
    "drawback": "What is the drawback of {topic}?",
    "limitation": "What is the limitation of {topic}?",
    "strength": "What is the strength of {topic}?",
    "flaw": "What is the flaw of {topic}?",
    "trade-off": "What is the trade-off of {topic}?",
    "tradeoff": "What is the trade-off of {topic}?",
    "weakness": "What is the weakness of {topic}?",
    "problem": "What is the problem with {topic}?",
    "solution": "What is the solution to {topic}?",
    "cause": "What causes {topic}?",
    "effect": "What is the effect of {topic}?",
    "impact": "What is the impact of {topic}?",
    "result": "What is the result of {topic}?",
    "outcome": "What is the outcome of {topic}?",
    "significance": "What is the significance of {topic}?",
    "importance": "Why is {topic} important?",
    "location": "Where is {topic} located?",
    "origin": "What is the origin of {topic}?",
    "structure": "What is the structure of {topic}?",
    "size": "What is the size of {topic}?",
    "capacity": "What is the capacity of {topic}?",
    "speed": "What is the speed of {topic}?",
    "duration": "How long does {topic} last?",
    # Computing and mathematics.
    "syntax": "What is the syntax of {topic}?",
    "formula": "What is the formula for {topic}?",
    "notation": "What is the notation for {topic}?",
    "symbol": "What is the symbol for {topic}?",
    "unit": "What is the unit of {topic}?",
    "complexity": "What is the complexity of {topic}?",
    "time complexity": "What is the time complexity of {topic}?",
    "space complexity": "What is the space complexity of {topic}?",
    "port": "Which port does {topic} use?",
    "command": "Which command is used for {topic}?",
    "default": "What is the default for {topic}?",
    "assumption": "What is the assumption of {topic}?",
    "interpretation": "How is {topic} interpreted?",
    "mechanism": "What is the mechanism of {topic}?",
    # Medicine and biology.
    "etiology": "What is the etiology of {topic}?",
    "aetiology": "What is the aetiology of {topic}?",
    "presentation": "How does {topic} present?",
    "diagnosis": "How is {topic} diagnosed?",
    "dx": "How is {topic} diagnosed?",
    "treatment": "What is the treatment for {topic}?",
    "tx": "What is the treatment for {topic}?",
    "rx": "What is the treatment for {topic}?",
    "management": "How is {topic} managed?",
    "prognosis": "What is the prognosis of {topic}?",
    "prevention": "How is {topic} prevented?",
    "pathophysiology": "What is the pathophysiology of {topic}?",
    "pathogenesis": "What is the pathogenesis of {topic}?",
    "mechanism of action": "What is the mechanism of action of {topic}?",
    "moa": "What is the mechanism of action of {topic}?",
    "transmission": "How is {topic} transmitted?",
    "incubation period": "What is the incubation period of {topic}?",
    "innervation": "What is the innervation of {topic}?",
    "blood supply": "What is the blood supply of {topic}?",
    "insertion": "What is the insertion of {topic}?",
    "action": "What is the action of {topic}?",
    "habitat": "What is the habitat of {topic}?",
    "diet": "What is the diet of {topic}?",
    # History and the arts.
    "capital": "What is the capital of {topic}?",
    "founder": "Who founded {topic}?",
    "author": "Who wrote {topic}?",
    "inventor": "Who invented {topic}?",
    "leader": "Who was the leader of {topic}?",
    "religion": "What was the religion of {topic}?",
}
"""Label in lower case → question about `{topic}`."""

SETS = {
    "advantages": "of", "pros": "of", "benefits": "of", "strengths": "of", "merits": "of",
    "disadvantages": "of", "cons": "of", "drawbacks": "of", "limitations": "of",
    "weaknesses": "of", "challenges": "of", "problems": "with", "issues": "with",
    "types": "of", "kinds": "of", "forms": "of", "classes": "of", "categories": "of",
    "components": "of", "parts": "of", "elements": "of", "layers": "of", "modules": "of",
    "phases": "of", "stages": "of", "steps": "of", "levels": "of", "states": "of",
    "features": "of", "characteristics": "of", "properties": "of", "attributes": "of",
    "principles": "of", "rules": "of", "assumptions": "of", "requirements": "of",
    "functions": "of", "roles": "of", "responsibilities": "of", "goals": "of", "objectives": "of",
    "uses": "of", "use cases": "for", "applications": "of", "modes": "of", "methods": "of",
    "techniques": "of", "strategies": "for", "options": "for", "operations": "of",
    "causes": "of", "effects": "of", "consequences": "of", "results": "of", "outcomes": "of",
    "impacts": "of", "reasons": "for", "factors": "of", "symptoms": "of", "signs": "of",
    "signs and symptoms": "of", "clinical features": "of", "clinical effects": "of",
    "complications": "of", "risk factors": "for", "side effects": "of", "adverse effects": "of",
    "indications": "for", "contraindications": "for", "treatments": "for", "tests": "for",
    "ports": "of", "protocols": "of", "tools": "for", "algorithms": "for",
    "prerequisites": "for", "members": "of", "branches": "of", "key features": "of",
    "main features": "of", "storage classes": "of", "limits": "of", "metrics": "of",
    "measures": "of", "criteria": "for", "variants": "of", "subtypes": "of", "models": "of",
    "architectures": "of", "deployment options": "of", "pricing models": "of", "organs": "of",
    "bones": "of", "muscles": "of", "languages": "of", "exports": "of", "leaders": "of",
}  # fmt: skip
"""Plural label in lower case → the preposition that joins it to its topic."""

_OPEN = word_set("uses applications examples tools")


def is_open_set(label: str) -> bool:
    """Whether nobody can list a set to its end: `Use cases`, `Protocols for mail`."""
    key = label.lower()
    return key in _OPEN or key == "use cases" or bool(_OPEN_KIND.match(key))


_OPEN_KIND = re.compile(
    r"(?:uses|applications|examples|tools|use cases|protocols|methods|techniques|strategies|ways|"
    r"algorithms|libraries|commands) (?:of|for|to) "
)

PARTICIPLES = word_set(
    "required supported recommended allowed used needed accepted reserved managed shared provided "
    "permitted predefined measured affected involved associated related"
)
"""Those that describe the members of a set rather than tell what happened: `Supported engines`."""

ABBREVIATED = {"sx": "symptoms", "s/s": "signs and symptoms", "se": "side effects"}

NOT_SETS = word_set(
    "notes details resources references links examples basics questions exercises topics concepts "
    "terms definitions contents slides tips facts comments remarks news readings keywords "
    "takeaways thoughts ideas things miscellaneous others observations videos books articles labs "
    "credits authors lectures lessons announcements assignments objectives outcomes statistics "
    "analytics economics politics physics thanks progress process success access basis analysis "
    "commands settings specifics logs docs hints caveats gotchas todos results instructions"
)
"""Plural words that head lists which nobody recalls as a set."""

GENERIC = word_set(
    "introduction intro overview summary note notes features feature details background basics "
    "general misc miscellaneous other others reference references links example examples "
    "definition definitions term terms terminology contents conclusion conclusions todo faq "
    "readme concept concepts usage demo advantages advantage disadvantages disadvantage "
    "benefits benefit pros cons drawbacks purpose limitations limits functions function "
    "structure properties characteristics causes cause symptoms signs treatment diagnosis "
    "management presentation etiology pathogenesis pathophysiology complications prevention "
    "description significance outcomes outcome consequences effects effect results impacts "
    "aftermath timeline facts applications application implications recap review outline "
    "goals goal objectives explanation content theory architecture uses use key main tips "
    "important information info specification specifications stats quotas syntax formula "
    "mechanism remarks insights takeaways assumptions interpretation calculation how-to howto "
    "considerations requirements security encryption performance pricing billing monitoring "
    "api storage networking backup replication versioning logging compliance integration "
    "scaling availability durability visualization visualisation plot plots scenario "
    "scenarios calculations essentials specs particulars characteristic configuration "
    "behavior behaviour issues problems factors concerns challenges differences similarities "
    "comparison specifics specificities example topics topic syllabus vocabulary vocab "
    "glossary acronyms abbreviations keywords keyterms basics fundamentals points resources "
    "rationale highlights revision cheatsheet cheat-sheet flashcards types kinds categories "
    "components parts steps stages phases"
) | frozenset(
    [
        "use cases", "use case", "key points", "key takeaways", "key concepts", "key terms",
        "key features", "key characteristics", "main features", "how it works", "pros and cons",
        "risk factors", "side effects", "learning outcomes", "best practices", "common issues",
        "advantages and disadvantages", "main points", "key ideas", "main ideas", "main concepts",
        "clinical features", "key facts", "good to know", "in general", "general information",
        "what is it", "how does it work", "when to use", "how to use", "strengths and weaknesses",
        "basic concepts", "core concepts", "important notes", "additional notes", "exam tips",
        "main characteristics", "general info", "mathematical definition", "formal definition",
        "short definition", "long definition", "longer definition", "full definition",
        "key properties", "other notes", "quick facts", "short description", "long description",
        "summary concepts",
    ]
)  # fmt: skip
"""Headings that sort and name nothing."""

ASIDES = word_set(
    "note notes nb n.b tip tips important remember warning caution fact recall ps update info "
    "takeaway observation conclusion idea reminder why how when where who what also result ref "
    "reference source see link credit answer question hint todo status read more further reading "
    "documentation docs example examples ex e.g eg i.e ie summary in short basically intuition "
    "remark disclaimer caveat analogy otherwise however therefore thus alternatively scenario "
    "step case task figure image picture chart graph video table code output input explanation "
    "reasoning conflict relevance wrap-up recap"
) | frozenset(
    ["for example", "for instance", "key point", "key idea", "key takeaway", "rule of thumb",
     "in summary", "keep in mind", "exam tip", "read more", "more info", "further reading",
     "use case", "in other words", "real world example", "real-world example"]
)  # fmt: skip
"""Labels whose body is about something else than the label."""

VALUES = word_set(
    "name type size limit cost price option default format value setting version mode unit range "
    "rate frequency age dose dosage onset color colour shape weight length width height depth "
    "speed port protocol layer standard status state input output key date year time location "
    "origin author founder leader capital population area language religion currency economy "
    "climate method tool technique strategy focus scope level rule condition exception criteria "
    "requirement prerequisite access storage security performance availability scalability "
    "reliability durability latency throughput complexity overhead memory engine support usage "
    "workload workflow procedure action response target source data field parameter argument "
    "command flag notation symbol equation formula test imaging screening exam finding history "
    "quality issue fix cause effect impact logic pattern male female adult child women men both "
    "none all pricing backup encryption monitoring retention replication scaling networking "
    "deployment integration consistency compatibility isolation metric"
)
"""Words that label a value of a topic and are no term themselves."""

VALUE_HEADS = VALUES | word_set(
    "duration charge count bandwidth iops direction temperature pressure concentration density "
    "volume mass radius distance diameter lifespan half-life genome shape habitat diet discoverer "
    "inventor creator publisher editor owner successor predecessor synonym antonym opposite "
    "derivative integral domain codomain magnitude amplitude wavelength voltage timeout ttl quota "
    "interval lifetime extension encoding algorithm syntax keyword prefix suffix "
    "outcome result reservoir incubation prevalence incidence mortality prognosis antidote "
    "innervation insertion fee band motto nickname yield site location origin"
)
"""The same and words that are topics as often; only with a value behind them are they labels."""

COUNT_HEADS = word_set(
    "table list queue node key server tree model system variable test set graph matrix vector "
    "point protocol address policy group file function class object record index token packet "
    "port bus cell gene organ muscle bone nerve hormone enzyme protein drug virus disease "
    "syndrome bond reaction law theory treaty war tribe empire state database instance volume "
    "bucket snapshot cluster region zone gateway endpoint subnet role route rule service pod "
    "image container process thread lock mutex semaphore deadlock interrupt signal pipe stack "
    "heap cache page frame segment register disk block partition bit byte chart plot histogram "
    "mean sample distribution interval hypothesis statistic parameter estimate residual outlier "
    "quartile percentile experiment survey study trial loop array string map ring tuple macro "
    "script shell kernel driver device sensor bridge hub switch modem tunnel cookie header "
    "firewall proxy vpc mask certificate identifier sheath period receptor membrane molecule "
    "vesicle pump channel synapse axon dendrite curve interface attack credential method "
    "algorithm technique approach design plan strategy agreement contract clause act bill party "
    "movement revolution battle colony republic kingdom network computer layer cable datagram "
    "name number date id type tier site tool framework library language warehouse lake pipeline "
    "job task step account user team manager provider client app application program tissue "
    "artery vein antibody antigen ligand pathway cycle mutation allele chromosome population "
    "neuron reflex joint fracture tumor lesion ulcer infection wave circuit ion atom isotope "
    "acid base solution mixture catalyst crystal alloy star planet galaxy rock mineral volcano "
    "fault plate river ocean biome ecosystem habitat niche predator parasite factor "
    "score statement claim argument fallacy premise norm institution market firm good cost tax "
    "tariff subsidy bank loan asset liability share option future budget deficit surplus "
    "recession door attribute property entity relation view cursor query transaction lease "
    "quota limit alarm metric dashboard template shard replica leader follower topic stream "
    "consumer producer subscription message event trigger folder directory steward custodian clerk "
    "agent assistant analyst delegate official executive glide tide slide fissure appendage "
    "enclosure signature mortgage bandage passage aperture suture fixture structure creature "
    "cartridge village gesture package condition procedure overflow exception "
    "mechanism organism prism cage stage wage"
)
"""Heads of terms that take an article."""

MAKERS = word_set("Amazon AWS Google Azure Microsoft Apache Apple Oracle Cisco GNU")
"""First words of products, whose names take no article."""

STUFFS = word_set(
    "power paper water matter order behavior behaviour labor labour weather leather color colour "
    "vapor vapour fiber fibre rubber copper silver sugar butter software hardware laughter anger "
    "hunger humor humour honor honour terror horror vigor odor armor flavor rigor answer "
    "winter summer"
)
"""Masses that end like things that can be counted."""

UNIQUE_HEADS = word_set(
    "rate ratio speed threshold coefficient price penalty membrane sheath lobe cortex gland "
    "nerve cerebellum thalamus hypothalamus medulla nucleus brainstem spine skull heart liver "
    "kidney stomach pancreas spleen lung aorta atrium ventricle cochlea retina cornea pupil "
    "potential period sun moon equator atmosphere crust mantle core effect law theorem "
    "principle hypothesis paradox dilemma curve frontier schedule dynasty revolution treaty "
    "empire mean median mode wavelength frequency amplitude radius diameter circumference "
    "level average variance deviation range size length width height depth weight velocity "
    "temperature pressure density volume distance amount number probability half-life thyroid "
    "amygdala hippocampus cerebrum trachea pharynx larynx esophagus oesophagus duodenum jejunum "
    "ileum colon rectum uterus bladder gallbladder diaphragm"
)
"""Heads of terms that stand for one thing or one measure, which take `the`."""

LONE_MEASURES = word_set(
    "probability temperature pressure density volume velocity speed variance weight length "
    "distance height depth width frequency law"
)
"""Those of them that without a word before them are quantities, which take no article."""

MASS_HEADS = word_set("tissue disease debt law")
"""Heads of a stuff, a state or a field by their compound: `connective tissue`, `tort law`."""

ABBREVIATED_COUNT_HEADS = word_set(
    "network list key server table record unit device controller router gateway certificate "
    "address machine circuit drive response stimulus reflex"
)
"""Heads of what goes by its letters and is one of several; of most it is a name: `(FTP)`."""

METHOD_HEADS = word_set(
    "test method model algorithm theorem law effect transform equation principle procedure "
    "criterion paradox lemma rule formula inequality conjecture"
)
"""Heads of what is one thing by its whole name, which takes `the` inside a question."""

EPONYMOUS_HEADS = word_set("effect law theorem principle paradox hypothesis curve dilemma")
"""Heads of terms that are often named after somebody, whose capital stays."""

NAMES = word_set(
    "docker packer swagger jenkins vagrant oracle twitter adler weber luther hitler kepler "
    "jupiter earth venus saturn uranus neptune pluto "
    "alexander caesar lister mendel darwin fleming einstein turner schindler hamilton "
    "easter december september october november poisson euler fisher student bayes gauss laplace "
    "fourier pearson spearman venice florence france rome greece egypt catholic islamic arabic "
    "gothic olympic pacific atlantic arctic baltic hispanic slavic nordic celtic semitic hellenic "
    "java javascript python linux windows unix google amazon microsoft excel bitcoin "
    "british english spanish irish turkish polish jewish danish swedish finnish scottish vedic "
    "faraday pareto doppler bernoulli newton ohm hooke boyle carnot maxwell hertz tesla coulomb "
    "planck bohr heisenberg pavlov skinner piaget freud maslow turing venn gantt markov dijkstra "
    "huffman hamming lewis avogadro punnett golgi krebs calvin purkinje broca wernicke parkinson "
    "alzheimer crohn nash keynes laffer lorenz phillips gini engel giffen"
)
"""Names that end like common words, or stand before one: `Faraday cage`."""

PERSON = word_set(
    "king queen emperor empress president leader founder author philosopher scientist poet "
    "painter composer politician senator tsar pope priest commander inventor historian economist "
    "psychologist ruler pharaoh dictator activist physicist chemist mathematician biologist "
    "astronomer explorer writer novelist journalist lawyer soldier nurse doctor physician surgeon "
    "bishop saint prophet architect sculptor singer playwright duke prince princess emir sultan "
    "shah chancellor minister statesman reformer theologian monk member heir son daughter wife "
    "husband brother sister father mother officer marshal admiral assassin pioneer editor kaiser"
)
