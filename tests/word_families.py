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
medio medi media | proprio propri propria proprie | doppio doppi doppia doppie | bimbo bimba bimbi bimbe |
ragazzo ragazza ragazzi ragazze | maestro maestra maestri maestre | direttore direttrice direttori direttrici |
attore attrice attori attrici | scrittore scrittrice | tutore tutori | genitore genitori | madre madri |
padre padri | fratello fratelli | sorella sorelle | nipote nipoti | marito mariti | sposa spose |
vedovo vedova vedovi vedove | malattia malattie | farmacia farmacie | farmaco farmaci | chirurgo chirurghi |
geriatra geriatri | psichiatra psichiatri | specialista specialisti specialiste | artista artisti artiste |
dentista dentisti | logopedista logopedisti | fisioterapista fisioterapisti | ospedale ospedali |
ospedaliero ospedaliera ospedalieri | clinica cliniche | ambulatorio ambulatori | domicilio domicili |
domiciliare domiciliari | territoriale territoriali | lungo lunghi | montagna montagne | collina colline |
fiore fiori | albero alberi | prato prati | campo campi | lavoro lavori | impiego impieghi |
mestiere mestieri | tirocinio tirocini | borsa borse | aula aule | lezione lezioni |
studente studentessa studenti studentesse | docente docenti | insegnante insegnanti |
alunno alunna alunni alunne | adolescente adolescenti | adulto adulta adulti adulte | neonato neonata |
gravidanza gravidanze | disagio disagi | dipendenza dipendenze | droga droghe | violenza violenze |
vittima vittime | tratta tratte | rifugiato rifugiata rifugiati rifugiate | profugo profughi profuga profughe |
immigrato immigrata | lingua lingue | cultura culture | treno treni | abitazione abitazioni | affitto affitti |
condominio condomini | quartiere quartieri | piazza piazze | mercato mercati | negozio negozi |
bottega botteghe | prodotto prodotti | impresa imprese | azienda aziende | fattoria fattorie |
agricoltore agricoltori agricoltrice | soldo soldi | decreto decreti | delibera delibere | regola regole |
diritto diritti | dovere doveri | accordo accordi | convenzione convenzioni | riunione riunioni |
incontro incontri | evento eventi | pranzo pranzi | cena cene | cucina cucine | caffè caffe |
biblioteca biblioteche | museo musei | teatro teatri | musica musiche | danza danze | palestra palestre |
piscina piscine | estate estati | inverno inverni | settimana settimane | secolo secoli |
esperienza esperienze | esperto esperta esperti esperte | socio soci | membro membri | persona persone |
individuo individui | solitudine solitudini | debole deboli | cronico cronica cronici croniche | cieco ciechi |
sordo sordi | muto muti | zoppo zoppi | storico storica storici storiche | antico antica antichi antiche |
pratico pratica pratici pratiche | logico logica | economico economici | poco poca pochi poche |
stanco stanca stanchi stanche | bianco bianca bianchi bianche | fresco fresca freschi fresche |
ampio ampia ampi ampie | necessario necessaria necessari necessarie | vario varia vari varie | simile simili |
parrocchia parrocchie | chiesa chiese | parroco parroci | cane cani | gatto gatti | animale animali |
acqua acque | aria arie | terra terre | neve nevi | comunità comunita | società societa | qualità qualita |
gioventù gioventu | superficie superfici | ala ali | arma armi | uovo uova | dito dita | braccio braccia |
ginocchio ginocchia ginocchi | osso ossa | labbro labbra | paio paia | centinaio centinaia |
migliaio migliaia | bello bella belli belle bei | santo santa santi sante | medico medica |
ministro ministra ministri | assessora assessore | infermiera infermiere | cameriere cameriera |
parrucchiere parrucchiera | pensionato pensionata pensionati pensionate | invalido invalidi | inabile inabili |
autosufficiente autosufficienti | educatori educatrice | assistenza assistenze | assistito assistita |
accolto accolta accolti accolte | scelta scelte | scelto scelti | preso presa presi prese | chiuso chiusa |
nato nati
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
concret concrète concrets concrètes | prêt prête | garçon garçons | grand-mère grands-mères | parent parents |
frère frères | sœur sœurs | neveu neveux | mari maris | veuf veuves | pharmacie pharmacies |
pharmacien pharmacienne | chirurgien chirurgienne | gériatre gériatres | spécialiste spécialistes |
kiné kinés | clinique cliniques | cabinet cabinets | domicile domiciles | fleur fleurs | arbre arbres |
forêt forêts foret | champ champs | stage stages | stagiaire stagiaires | bourse bourses | leçon leçons |
classe classes | étudiant étudiante | adolescent adolescente | adulte adultes | violence violences |
victime victimes | réfugié réfugiés | immigré immigrée immigrés immigrées | langue langues | culture cultures |
culturel culturelle culturels culturelles | pont ponts | train trains | vélo vélos | route routes | rue rues |
loyer loyers | maison maisons | immeuble immeubles | place places | marché marchés | commerce commerces |
commerçant commerçante commerçants | boutique boutiques | produit produits | entreprise entreprises |
société sociétés | coopérative coopératives | ferme fermes | fermier fermière fermiers | jardin jardins |
agricole agricoles | budget budgets | décret décrets | règle règles | droit droits | devoir devoirs |
accord accords | convention conventions | table tables | groupe groupes | réunion réunions |
rencontre rencontres | événement événements évènement | fête fêtes fete | déjeuner déjeuners |
cuisine cuisines | livre livres | bibliothèque bibliothèques | théâtre théâtres | musique musiques |
musical musicale musicaux | danse danses | sport sports | sportif sportive sportifs sportives |
voyage voyages | hiver hivers | jour jours | nuit nuits | semaine semaines | siècle siècles |
expérience expériences | expert experte experts expertes | référent référente | membre membres |
individu individus | individuel individuelle individuels | seul seule seuls seules | faible faibles |
chronique chroniques | muet muette muets muettes | ancien anciennes | fatigué fatiguée | blanc blanche |
frais fraîche | nécessaire nécessaires | utile utiles | paroisse paroisses | église églises eglise |
crèche crèches | chien chiens | chat chats | air airs | terre terres | neige neiges | rivière rivières |
lac lacs | vallée vallées | communauté communautés communaute | qualité qualités | main mains | genou genoux |
bijou bijoux | œuf œufs | beau belle | grand grande | saint sainte saints saintes |
coiffeur coiffeuse coiffeurs | serveur serveuse | vendeur vendeuse vendeurs vendeuses | facteur factrice |
lecteur lectrice | spectateur spectatrice | fondateur fondatrice | chanteur chanteuse |
médiateur médiatrice médiateurs médiatrices | facilitateur facilitatrice | intervenant intervenante |
aidé aidée | assisté assistée | accueil accueils | accueillant accueillante accueillants accueillantes |
choisi choisie | mort morte morts mortes | ouvert ouverte | fermé fermée | européen européenne |
alpin alpine alpins alpines | transfrontalier transfrontalière transfrontaliers transfrontalières |
hospitalier hospitalière hospitaliers hospitalières | scolaire scolaires | solidaire solidaires |
régulier régulière réguliers régulières | singulier singulière | saisonnier saisonnière saisonniers |
forestier forestière | foncier foncière | routier routière | ménager ménagère | passager passagère |
boulanger boulangère | boucher bouchère | épicier épicière | policier policière | pompier pompiers |
numérique numériques | digital digitale | virtuel virtuelle | mutuel mutuelle mutuels mutuelles |
manuel manuelle | annuel annuelle | partiel partielle | maternel maternelle | paternel paternelle |
formel formelle | informel informelle | essentiel essentielle | sensoriel sensorielle |
cognitif cognitive cognitifs | préventif préventive | affectif affective | relatif relative |
définitif définitive | alternatif alternative | participatif participative participatifs participatives |
consultatif consultative | bref brève brefs | juif juive | neuf neuve | nouveau nouvel | fou folle |
pareil pareille | gentil gentille | actuel actuelle | sot sotte | idéal idéale idéaux | final finale |
égal égale égaux | légal légale légaux | loyal loyaux | royal royale royaux | central centrale centraux |
général générale généraux | spécial spéciale spéciaux | principal principale principaux | signal signaux |
tribunal tribunaux | capital capitaux | idéaux idéal | oral oraux orale | mal maux | vœu vœux | feu feux |
bleu bleus | pneu pneus | noyau noyaux | tuyau tuyaux | château châteaux | plateau plateaux | niveau niveaux |
tableau tableaux
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
