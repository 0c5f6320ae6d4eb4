"""Families whose members must find one another, and pairs that must not. Written as people type them."""

ITALIAN = """
anziano anziani anziana anziane | montano montani montana montane | cura cure | luogo luoghi |
perché perche perchè | città citta | servizio servizi | operatore operatori operatrice operatrici |
volontario volontari volontaria volontarie | amico amica amici amiche | medico medici medica mediche |
collega colleghi colleghe | centro centri | zona zone | famiglia famiglie | spesa spese | comune comuni |
bisogno bisogni | educatore educatrice educatori educatrici | coordinatore coordinatrice coordinatrici |
assistente assistenti | sociale sociali | locale locali | infermiere infermiera infermieri infermiere |
bambino bambina bambini bambine | minore minori | giovane giovani | donna donne | uomo uomini |
figlio figlia figli figlie | nonno nonna nonni nonne | casa case | scuola scuole | ente enti | bando bandi |
fondo fondi | rete reti | nodo nodi | valle valli | monte monti | area aree | idea idee | aiuto aiuti |
studio studi | spazio spazi | ufficio uffici | anno anni | mese mesi | giorno giorni | ora ore | via vie |
parco parchi | bosco boschi | gioco giochi | lago laghi | orto orti | cibo cibi | banca banche | banco banchi |
buono buona buoni buone | nuovo nuova nuovi nuove | vecchio vecchia vecchi vecchie |
pubblico pubblica pubblici pubbliche | psicologo psicologa psicologi psicologhe | fragile fragili |
povero povera poveri povere | solo sola soli sole | malato malata malati malate | disabile disabili |
migrante migranti | utente utenti | corso corsi | tema temi | sede sedi | bene beni | vita vite | legge leggi |
costo costi | ospite ospiti | medico medici | socio soci socia socie | cooperativa cooperative |
associazione associazioni | regione regioni | provincia province | provincie provincia | territorio territori |
progetto progetti | scheda schede | pratica pratiche | attività attivita | possibilità possibilita |
università universita | età eta | tecnico tecnica tecnici tecniche | carcere carceri | parte parti |
arte arti | dato dati | mezzo mezzi | orario orari | sportello sportelli | operaio operai operaia operaie |
contadino contadini contadina | agricolo agricola agricoli agricole | sindaco sindaca sindaci sindache |
assessore assessora assessori assessore | ricercatore ricercatrice ricercatori ricercatrici |
lavoratore lavoratrice lavoratrici | tutore tutrice tutori tutrici | moglie mogli | figura figure |
coppia coppie | neonato neonati | nato nata nati nate | passo passi | pasto pasti | trasporto trasporti |
viaggio viaggi | rischio rischi | vizio vizi | premio premi | esempio esempi | dubbio dubbi | inizio inizi |
cieco cieca ciechi cieche | sordo sorda sordi sorde | lungo lunga lunghi lunghe | largo larga larghi larghe |
ricco ricca ricchi ricche | alto alta alti alte | basso bassa bassi basse |
straniero straniera stranieri straniere | cittadino cittadina cittadini cittadine | residente residenti |
dottore dottoressa dottori dottoresse | autore autrice autori autrici | lettore lettrice |
facilitatore facilitatrice | animatore animatrice animatrici | badante badanti | caregiver caregivers |
partner partners | vicino vicina vicini vicine | portiere portieri | dono doni | gruppo gruppi |
classe classi | foglio fogli | occhio occhi | mano mani | capo capi | prova prove | norma norme | forma forme |
nota note | gara gare | visita visite | risorsa risorse | gita gite | festa feste | mensa mense |
borgo borghi | frazione frazioni | asse assi | linea linee | fase fasi | azione azioni | scopo scopi |
esito esiti | aspetto aspetti | punto punti | luce luci | voce voci | notte notti | nome nomi | fiume fiumi |
paese paesi | ponte ponti | mare mari | sala sale | conto conti | parola parole | isola isole | strada strade |
amministratore amministratrice | referente referenti | laboratorio laboratori | consorzio consorzi |
intervento interventi | obiettivo obiettivi | obbiettivo obbiettivi | criterio criteri | principio principi |
palazzo palazzi | alloggio alloggi | affido affidi | asilo asili | nido nidi | tavolo tavoli | patto patti |
posto posti | letto letti | turno turni | ruolo ruoli | senso sensi | caso casi | modo modi | metodo metodi |
tipo tipi | libro libri | clima climi | problema problemi | dramma drammi | programma programmi | utile utili |
facile facili | forte forti | dolce dolci | grande grandi | breve brevi | grave gravi | abile abili |
legale legali | reale reali | rurale rurali | unico unica unici unici uniche | umano umana umani umane |
sano sana sani sane | attivo attiva attivi attive | vivo viva vivi vive | libero libera liberi libere |
aperto aperta | unito uniti unita unite | usato usata usati usate | serio seri seria | vario vari varia |
medio medi media | proprio propri propria proprie | doppio doppi doppia doppie | bimbo bimba bimbi bimbe
"""

FRENCH = """
âgé âgée âgés âgées agees agee age | aidant aidante aidants aidantes | hôpital hôpitaux hopitaux |
premier première premiers premières | école ecole écoles | social sociale sociaux sociales | cheval chevaux |
médecin médecins medecin | bénéficiaire bénéficiaires | aide aides | ville villes | foyer foyers |
travail travaux | local locale locaux locales | infirmier infirmière infirmiers infirmières |
éducateur éducatrice éducateurs éducatrices | bénévole bénévoles | service services | besoin besoins |
commune communes | centre centres | famille familles | personne personnes | enfant enfants | jeune jeunes |
femme femmes | homme hommes | fille filles | mère mères | père pères | ami amie amis amies |
usager usagère usagers usagères | animateur animatrice animateurs animatrices |
directeur directrice directeurs directrices | coordinateur coordinatrice | coordonnateur coordonnatrice |
travailleur travailleuse travailleurs travailleuses | acteur actrice acteurs actrices |
tuteur tutrice tuteurs | conseiller conseillère conseillers conseillères |
ouvrier ouvrière ouvriers ouvrières | agriculteur agricultrice agriculteurs agricultrices |
professionnel professionnelle professionnels professionnelles | citoyen citoyenne citoyens citoyennes |
voisin voisine voisins voisines | étranger étrangère étrangers étrangères |
réfugié réfugiée réfugiés réfugiées | salarié salariée salariés salariées |
handicapé handicapée handicapés handicapées | isolé isolée isolés isolées | aîné aînée aînés aînées |
retraité retraitée retraités | accueilli accueillie accueillis accueillies | démuni démunie démunis démunies |
actif active actifs actives | passif passive | objectif objectifs | neuf neuve neuves | vif vive |
nouveau nouvelle nouveaux nouvelles nouvel | beau belle beaux belles bel | vieux vieille vieilles vieil |
gros grosse grosses | bas basse basses | bon bonne bons bonnes | public publique publics publiques |
grec grecque | long longue longs longues | blanc blanche blancs blanches | franc franche | sec sèche |
frais fraîche fraîches | doux douce douces | faux fausse | heureux heureuse heureuses |
nombreux nombreuse nombreuses | veuf veuve veufs veuves | époux épouse épouses |
supérieur supérieure supérieurs supérieures | intérieur intérieure | extérieur extérieure |
meilleur meilleure meilleurs meilleures | mineur mineure mineurs mineures | majeur majeure majeurs |
ancien ancienne anciens anciennes | quotidien quotidienne | européen européenne européens européennes |
italien italienne italiens italiennes | français française françaises |
régional régionale régionaux régionales | national nationale nationaux nationales |
départemental départementale départementaux | médical médicale médicaux médicales |
familial familiale familiaux familiales | rural rurale ruraux rurales | municipal municipale municipaux |
journal journaux | animal animaux | canal canaux | bail baux | vitrail vitraux | bureau bureaux |
réseau réseaux | jeu jeux | lieu lieux | milieu milieux | cheveu cheveux | œil yeux | ciel cieux |
œuvre œuvres oeuvre | cœur coeur cœurs | sœur soeur sœurs | eau eaux | mot mots | loi lois | emploi emplois |
outil outils | détail détails | portail portails | projet projets | pratique pratiques | bonne bonnes |
méthode méthodes | fiche fiches | territoire territoires | vallée vallées vallee | montagne montagnes |
montagnard montagnarde montagnards | logement logements | accompagnement accompagnements |
hébergement hébergements | soin soins | soignant soignante soignants soignantes | maladie maladies |
malade malades | santé sante | solidarité solidarités solidarite | activité activités activite |
qualité qualite | collectivité collectivités | association associations | action actions |
formation formations | atelier ateliers | chantier chantiers | quartier quartiers | métier métiers |
particulier particulière particuliers particulières | financier financière financiers financières |
entier entière | dernier dernière derniers dernières | cher chère chers chères | léger légère |
familier familière | chef cheffe chefs cheffes | maire maires | élu élue élus élues | lycée lycées lycee |
musée musées | année années annee | journée journées journee | idée idées idee | an ans |
aide-soignant aide-soignante | psychologue psychologues | assistant assistante assistants assistantes |
étudiant étudiante étudiants étudiantes | participant participante participants |
habitant habitante habitants habitantes | résident résidente résidents résidentes |
résidentiel résidentielle résidentiels | adolescent adolescente adolescents | dépendant dépendante dépendants |
accompagnant accompagnante accompagnants | référent référente référents | partenaire partenaires |
précaire précaires | pauvre pauvres | fragile fragiles | gratuit gratuite gratuits gratuites |
ouvert ouverte ouverts | petit petite petits petites | grand grande grands grandes | gris grise | net nette |
muet muette | sourd sourde sourds sourdes | aveugle aveugles | paysan paysanne paysans paysannes |
artisan artisane artisans | patron patronne | expérimental expérimentale expérimentaux |
innovant innovante innovants innovantes | inclusif inclusive inclusifs inclusives |
éducatif éducative éducatifs éducatives | associatif associative associatifs associatives |
collectif collective collectifs collectives | créatif créative | naïf naïve | créateur créatrice |
auteur auteure autrice | professeur professeure professeurs professeures | enseignant enseignante enseignants |
écolier écolière | élève élèves | lié liée liés liées | créé créée | venu venue venus |
fini finie finis finies | vrai vraie vrais vraies | bleu bleue bleus bleues | tel telle tels telles |
nul nulle | réel réelle réels réelles | clair claire | commun commune communs | copain copine |
fou folle fous folles | mou molle | confié confiée confiés confiées | réuni réunie réunis réunies |
étudié étudiée | compris comprise comprises | suivi suivie suivis suivies | partie parties | parti partis |
sortie sorties | vie vies | jaloux jalouse | roux rousse | malin maligne | favori favorite | secret secrète |
complet complète complets complètes | discret discrète | inquiet inquiète |
concret concrète concrets concrètes | prêt prête
"""

ITALIAN_STRANGERS = """
banco banca | corso corsa | serie serio | posto posta | porto porta | caso casa | colpo colpa | modo moda | costo costa
comune comunità | anno anziano | pane pena | ente entrata | bando banda | pasto pasta | testo testa | cento centro
messa mese | medico medicina | vita vitto | età etica | valle vallo | palo palla | tavolo tavola | foglio foglia
regione ragione | prigione regione | casa cassa | opera operaio | nonna nona | Coni cono | caffè caffo | rosa rosso
"""

FRENCH_STRANGERS = """
cour cours | mois moi | fils fil | fils fille | ville vile | carrier carrière | port porte | cas case | foi fois
foie foi | pays paye | corps cor | mer mère | aide aidant | commune communiste | part parti | médecin médecine
jour journal | art artisan | banc banque | vent vente | personne personnel | terre terrain | salle sale | feu feuille
"""


def families(text: str) -> list[list[str]]:
    return [family.split() for line in text.strip().splitlines() for family in line.split("|") if family.strip()]
