"""Texts in the shapes that real documents come in: slides, a web page, the official form, a press release, an article.

Every sentence is invented; only the shapes are those of what partners send.
"""

SLIDES = """
R.A.P. - Rete dell’Acqua Piovana

con il sostegno di

Giornata dei cortili

RETE DELL’ACQUA PIOVANA E DEI CORTILI

Botteghe e scuole del quartiere

R.A.P. - Rete dell’Acqua Piovana

con il sostegno di

Giornata dei cortili

La nascita della rete

Le botteghe della via bassa avevano i cortili allagati e le scuole della via alta non sapevano come bagnare gli orti, \
ma nessuno aveva mai pensato di mettere insieme le due cose prima dell’estate più secca di cui ci si ricordi.

La rete in cifre

40 cortili aperti, di cui oltre

15 con una cisterna propria

oltre **1.200** ore di lavoro volontario

3 scuole con un orto

Il nostro obiettivo

Raccogliere la pioggia dove cade e portarla dove serve, senza tubi nuovi e senza che nessuno debba chiedere un permesso.

SQUADRA = CORTILE

Ogni cortile ha una squadra di tre persone che si danno il turno, e le squadre si incontrano il primo lunedì del mese.
"""
WEB_PAGE = """
Consorzio dei Cortili

Orti in comune

Coltivare insieme gli spazi vuoti
Data:
3 Marzo 2021

  • Provalta
    Via della Cisterna 5, Provalta
INDICE DELLA PAGINA
Orti in comune

Il Consorzio dei Cortili mette a disposizione gli spazi vuoti del quartiere a chi li vuole coltivare insieme ad altri, con \
un accordo scritto che dura tre anni e che si può rinnovare. Gli attrezzi sono in comune \
e l’acqua arriva dalle cisterne. Chi coltiva partecipa a due riunioni l’anno, nelle quali si decide che cosa seminare e come \
dividere il raccolto fra le famiglie, la mensa e chi non può coltivare ma vive nel quartiere.

Chi ne ha diritto

Tutte le persone che abitano nel quartiere, sole o in gruppo, senza limiti di età e senza graduatorie di alcun genere.

Come si procede

Si scrive al Consorzio, si visita lo spazio con chi lo coltiva già e si firma l’accordo davanti agli altri coltivatori.

Ulteriori informazioni

Negli ultimi anni sono nati tre orti che hanno ciascuno la propria storia e il proprio modo di lavorare insieme:

-"Orto alto": nato vicino alla scuola, è curato dalle classi e dai nonni che abitano nella via.

-"Orto basso": nato dietro alle botteghe, dà verdura alla mensa del quartiere tutto l’anno.

Aggiornamento
  • 28 Aprile 2021,
    16:01
CONTATTI

Sede di Provalta
Via della Cisterna, 5 10000 Provalta.

RECAPITI

Telefono
+39 0110000000 (Provalta)

SEGUICI SU
"""
PRESS_RELEASE = """
Ufficio dei Beni Comuni

Provalta, 11 aprile 2019

**LE NUOVE REGOLE DEI CORTILI 2019-2020:
APPROVATO IL “PATTO DELLA PIOGGIA”.**

I quartieri a colloquio con il Comune per scrivere insieme le regole dell’acqua.

Il mese di marzo ha portato un risultato atteso da molti: il patto è stato approvato dopo due anni di incontri in tutte le \
vie del paese, con l’aiuto di chi conosce i cortili uno per uno e di chi li ha progettati.

Al lavoro hanno partecipato cinque gruppi, ognuno con un compito:

1. le cisterne;
2. gli orti;
3. le scuole;

Il testo resta aperto: ogni anno a primavera i quartieri si ritrovano per dire che cosa ha funzionato e che cosa no.

Ufficio dei Beni Comuni
Comune di Provalta
Via della Cisterna 34 - 10000 Provalta
Tel. 0110000000
"""
ARTICLE = """Il Comune, in un tempo di estati secche e di inverni senza neve, ha cercato nei cortili l’acqua che non trovava più nei pozzi, e l’ha trovata con poca spesa.
In questa ricerca si colloca il bando dei cortili, che ha sostenuto dodici progetti di quartiere con una somma piccola e con molto lavoro di chi abita le vie.
Il lavoro accanto ai quartieri | Lento, Vicino, Utile
Il Comune ha chiesto a un gruppo di giardinieri di stare accanto ai quartieri per due anni, senza progettare al loro posto e senza fretta di arrivare.
Risultati attesi
Ci si aspetta che tra cinque anni metà degli orti del paese si bagni con la pioggia raccolta nei cortili vicini, senza consumare l’acqua della rete.
Il quaderno dei cortili
Quello che si è imparato è raccolto in un quaderno di disegni e di misure che chiunque può copiare, correggere e portare nel proprio paese.
Per approfondire
Quaderno “Come raccogliere la pioggia in un cortile”
"""
FORM = """
fondo
dei cortili

ALLEGATO 1

BANDO
DI SPERIMENTAZIONE DI
CORTILI COMUNI

PERIODO 2018-2020

SCHEDA DI PROGETTO PRELIMINARE

Al Comune
Via della Cisterna, 34 - 10000 PROVALTA

SOGGETTO PROPONENTE

a) Distretto/i di Coesione Sociale

PROVALTA

b) Ente Gestore capofila

Consorzio dei Cortili

c) Enti Gestori partner

Scuola della via alta; Botteghe della via bassa

d) Responsabile di progetto

La direzione dell’ufficio dei beni comuni

IDEA PROGETTUALE

1. Descrizione e analisi del bisogno sociale

Nei cortili manca l’ombra e chi abita ai piani alti non ha un luogo dove incontrare gli altri senza spendere denaro:

- gli anziani restano in casa;
- i bambini giocano nei corridoi

2. Descrizione dell'idea progettuale

Aprire i cortili un pomeriggio alla settimana, con una persona che accoglie e una che racconta la storia della casa.

3. Obiettivi della sperimentazione

Far incontrare chi abita nella stessa via e non si è mai parlato prima di questa esperienza.

4. Innovatività del progetto

Nessuno chiede niente a nessuno: il cortile è aperto e basta, e questo nel paese non si era mai visto.

5. Coerenza con i principi dell'Atto di Indirizzo WE.CA.RE.

Il progetto rispetta i principi perché parte da chi abita i luoghi e non da chi li amministra da lontano.

6. Processi partecipativi

Le regole del cortile si scrivono su un foglio appeso al muro, e chiunque può aggiungere una riga.

7. Eventuali complementarità con altre iniziative

Descrivere le eventuali complementarità con altre iniziative passate, in corso o da avviare (max 2.000 caratteri)

8. Sviluppi futuri

Dopo due anni i cortili si gestiscono da soli, e il Comune resta come ospite fra gli altri.

9. Partnership

Scuole

Botteghe

Chi abita nella via
"""
LABELS_FR = """# Jardins de pluie

**Lieu :** Chambéry

**Période :** de mars 2019 à 2021

**Public :** habitants du quartier

Les cours d’immeubles recueillent la pluie et la donnent aux jardins des écoles, sans tuyau neuf ni autorisation.

**Chef de file :** Association des cours

## Contexte

Les étés sont secs et les puits du village ne suffisent plus aux jardins que les écoles ont plantés.

## Moyens mobilisés

- deux animateurs à mi-temps
- les outils de la commune

## Pérennité

La commune a inscrit l’entretien des citernes dans son budget ordinaire, pour dix ans.
"""
