"""One address of every type of page, in both languages; {only_it} and the like are codes of the loaded records."""

from urllib.parse import quote

LANGUAGES = ("it", "fr")
ACTIONS = {"report with errors": "form.form button"}
STATUSES = {"not found": 404, "withdrawn": 410, "report with errors": 400}
COMPARED = "id={practice_1}&id={practice_2}&id={only_it}&id={only_fr}"
PAGES = {
    "home": ("/it/", "/fr/"),
    "list": ("/it/pratiche/", "/fr/pratiques/"),
    "list of organisations": ("/it/organizzazioni/", "/fr/organismes/"),
    "practice": (
        "/it/pratiche/animazione-territoriale-torinese-cuneese/",
        "/fr/pratiques/animation-territoriale-dans-les-territoires-de-turin-et-de-coni/",
    ),
    "project card": (
        "/it/schede-di-progetto/we-ca-re-vercelli/",
        "/fr/fiches-de-projet/we-ca-re-vercelli-fiche-de-projet-preliminaire-du-district-de-la-cohesion/",
    ),
    "method": (
        "/it/metodi/metodo-c4/",
        "/fr/methodes/c4-connaitre-creer-des-relations-culture-commune-construction-de-parcours/",
    ),
    "publication": (
        "/it/documenti/report-verso-il-2030/",
        "/fr/documents/rapport-strategique-verso-il-2030-un-nuovo-modello-di-welfare-regionale-vers/",
    ),
    "event": (
        "/it/eventi/incontro-campus-luigi-einaudi-2017/",
        "/fr/evenements/rencontre-du-5-juillet-2017-au-campus-luigi-einaudi-de-turin/",
    ),
    "organisation": (
        "/it/organizzazioni/consorzio-ovest-solidale/",
        "/fr/organismes/consorzio-ovest-solidale-groupement-intercommunal-de-services-sociaux/",
    ),
    "record in the other language": ("/it/id/{only_fr}/", "/fr/id/{only_it}/"),
    "outdated translation": (
        "/it/pratiche/cittadella-del-welfare-grugliasco/",
        "/fr/pratiques/cittadella-del-welfare-de-grugliasco-cite-des-solidarites/",
    ),
    "themes": ("/it/tematiche/", "/fr/thematiques/"),
    "theme": ("/it/tematiche/anziani-domiciliarita/", "/fr/thematiques/anziani-domiciliarita/"),
    "territories": ("/it/territori/", "/fr/territoires/"),
    "territory": ("/it/territori/ITC11/", "/fr/territoires/ITC11/"),
    "glossary": ("/it/glossario/", "/fr/glossaire/"),
    "glossary letter": ("/it/glossario/a/", "/fr/glossaire/p/"),
    "text": ("/it/chi-siamo/", "/fr/qui-sommes-nous/"),
    "accessibility": ("/it/dichiarazione-di-accessibilita/", "/fr/declaration-d-accessibilite/"),
    "contact": ("/it/contatti/", "/fr/contact/"),
    "propose": ("/it/proponi/", "/fr/proposer/"),
    "write to an organisation": ("/it/contatti/{organisation}/", "/fr/contact/{organisation}/"),
    "was it useful": ("/it/utile/{practice_1}/", "/fr/utile/{practice_1}/"),
    "report with errors": ("/it/segnala-un-errore/?page=/it/pratiche/", "/fr/signaler-une-erreur/?page=/fr/pratiques/"),
    "not found": ("/it/pratiche/mi-afido-a-te/", "/fr/pratiques/mi-afido-a-te/"),
    "withdrawn": ("/it/id/{withdrawn}/", "/fr/id/{withdrawn}/"),
    "map": ("/it/mappa/", "/fr/carte/"),
    "map with results": ("/it/mappa/?q=anziane", "/fr/carte/?q=personnes+agees"),
    "map without results": ("/it/mappa/?q=zzzz", "/fr/carte/?q=zzzz"),
    "overview": ("/it/panoramica/", "/fr/panorama/"),
    "comparison": (f"/it/confronta/?{COMPARED}", f"/fr/comparer/?{COMPARED}"),
    "comparison of one": ("/it/confronta/?id={only_it}&id=ZZZZZZ", "/fr/comparer/?id={only_it}&id=ZZZZZZ"),
    "list to choose from": ("/it/pratiche/?choose=1", "/fr/pratiques/?choose=1"),
    "search": ("/it/cerca/", "/fr/recherche/"),
    "search with results": ("/it/cerca/?q=anziane", "/fr/recherche/?q=personnes+agees"),
    "search without results": (f"/it/cerca/?q={quote('zzzz qqqq')}", f"/fr/recherche/?q={quote('zzzz qqqq')}"),
    "search with filters": (
        "/it/cerca/?q=cura&theme=anziani-domiciliarita&territory=ITC11&sort=recent",
        "/fr/recherche/?q=soins&theme=anziani-domiciliarita&territory=ITC11&sort=recent",
    ),
}
EVERY_PAGE = [(name, language) for name in PAGES for language in LANGUAGES]


def follow(page, link):
    """Click what leads to another page and wait for all of it: a click alone waits for its address only. -> response"""
    with page.expect_navigation() as answer:
        (page.locator(link).first if isinstance(link, str) else link).click()
    return answer.value
