// ISO 3166-2 → NUTS, level 3, for the regions of the border and those next to them: these are drawn one by one and can be shaded.
export const NUTS = {
    "IT-TO": "ITC11", "IT-VC": "ITC12", "IT-BI": "ITC13", "IT-VB": "ITC14", "IT-NO": "ITC15", "IT-CN": "ITC16", "IT-AT": "ITC17", "IT-AL": "ITC18",
    "IT-AO": "ITC20",
    "IT-IM": "ITC31", "IT-SV": "ITC32", "IT-GE": "ITC33", "IT-SP": "ITC34",
    "IT-VA": "ITC41", "IT-CO": "ITC42", "IT-LC": "ITC43", "IT-SO": "ITC44", "IT-BG": "ITC46", "IT-BS": "ITC47", "IT-PV": "ITC48", "IT-LO": "ITC49",
    "IT-CR": "ITC4A", "IT-MN": "ITC4B", "IT-MI": "ITC4C", "IT-MB": "ITC4D",
    "FR-03": "FRK11", "FR-15": "FRK12", "FR-43": "FRK13", "FR-63": "FRK14",
    "FR-01": "FRK21", "FR-07": "FRK22", "FR-26": "FRK23", "FR-38": "FRK24", "FR-42": "FRK25", "FR-69": "FRK26", "FR-73": "FRK27", "FR-74": "FRK28",
    "FR-04": "FRL01", "FR-05": "FRL02", "FR-06": "FRL03", "FR-13": "FRL04", "FR-83": "FRL05", "FR-84": "FRL06",
};
