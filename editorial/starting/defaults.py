"""The models that an archive begins with. Editors change, withdraw or add to them; they are written once."""

PRACTICE = {
    "summary": (
        "Che cosa si fa, per chi e dove, in due frasi e senza aggettivi di lode.",
        "Ce que l’on fait, pour qui et où, en deux phrases et sans éloges.",
    ),
    "need": (
        "Da quale bisogno si è partiti, di chi, e come lo si è conosciuto. Una cifra con la sua fonte, se c’è.",
        "De quel besoin on est parti, de qui, et comment on l’a connu. Un chiffre avec sa source, s’il existe.",
    ),
    "idea": (
        "L’idea in un capoverso: che cosa cambia per le persone, rispetto a prima.",
        "L’idée en un paragraphe\u00a0: ce qui change pour les personnes, par rapport à avant.",
    ),
    "steps": (
        "Un passo per riga, nell’ordine in cui è stato fatto: chi ha fatto che cosa.",
        "Une étape par ligne, dans l’ordre où elle a été faite\u00a0: qui a fait quoi.",
    ),
    "participation": (
        "Come hanno lavorato insieme enti, operatori, persone e famiglie: tavoli, accordi, decisioni.",
        "Comment organismes, professionnels, personnes et familles ont travaillé ensemble\u00a0: tables, accords, décisions.",
    ),
    "results": (
        "Che cosa è cambiato, e da che cosa lo si vede. Le cifre vanno nel campo delle cifre.",
        "Ce qui a changé, et à quoi on le voit. Les chiffres vont dans le champ des chiffres.",
    ),
    "enabling": (
        "Che cosa ha aiutato: una persona, un accordo, un luogo, una regola.",
        "Ce qui a aidé\u00a0: une personne, un accord, un lieu, une règle.",
    ),
    "hindering": (
        "Che cosa ha ostacolato, e accanto come lo si è superato.",
        "Ce qui a fait obstacle, et à côté comment on l’a surmonté.",
    ),
    "not_worked": (
        "Che cosa non ha funzionato e non si rifarebbe.",
        "Ce qui n’a pas fonctionné et que l’on ne referait pas.",
    ),
    "sustainability": (
        "Chi la porta avanti, e con quali risorse, dopo il finanziamento.",
        "Qui la poursuit, et avec quelles ressources, après le financement.",
    ),
    "transferability": (
        "Che cosa tenere, che cosa adattare, che cosa serve prima di cominciare altrove.",
        "Ce qu’il faut garder, ce qu’il faut adapter, ce qu’il faut avant de commencer ailleurs.",
    ),
}
METHOD = {
    "summary": (
        "A che cosa serve il metodo, per chi lavora e quando conviene usarlo.",
        "À quoi sert la méthode, pour qui travaille et quand il convient de l’utiliser.",
    ),
    "need": (
        "Per quale problema di lavoro è nato il metodo.",
        "Pour quel problème de travail la méthode est née.",
    ),
    "transferability": (
        "Che cosa serve per usarlo: tempo, persone, formazione, accordi.",
        "Ce qu’il faut pour l’utiliser\u00a0: temps, personnes, formation, accords.",
    ),
}
# (kind, titles, when to use it, guidance, with the phases)
MODELS = (
    (
        "practice",
        ("Buona prassi, con le indicazioni", "Bonne pratique, avec les consignes"),
        (
            "Un’attività svolta, raccontata perché altri la riprendano.",
            "Une activité menée, racontée pour que d’autres la reprennent.",
        ),
        PRACTICE,
        False,
    ),
    (
        "method",
        ("Metodo con le fasi", "Méthode avec les phases"),
        (
            "Un modo di lavorare che altri possono seguire, fase per fase.",
            "Une manière de travailler que d’autres peuvent suivre, phase par phase.",
        ),
        METHOD,
        True,
    ),
)
