import type { ReadDb } from "#platform/db/connections.ts";
import { explanationsOfDossiers, type LateExplanation } from "../../store/letters/explanation.ts";
import { lettersOfDossiers, type StoredLetter } from "../../store/letters/letter.ts";

/** What the page of a dossier shows of letters. */
export interface DossierLetters {
	/** withdrawn ones too, oldest first */
	readonly letters: readonly StoredLetter[];
	readonly explanation: LateExplanation | null;
}

export async function lettersOfDossier(db: ReadDb, dossierId: string): Promise<DossierLetters> {
	const letters = await lettersOfDossiers(db, [dossierId]);
	const [explanation] = await explanationsOfDossiers(db, [dossierId]);
	return {
		letters,
		explanation: explanation && explanation.verdict !== "withdrawn" ? explanation : null,
	};
}
