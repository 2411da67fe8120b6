import { z } from "zod";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import type { RequestContext } from "#platform/http/route.ts";
import type { StoredDossier } from "../../domain/life/dossier.ts";
import { letterProblem } from "../../letters/errors.ts";
import { letterWords } from "../../letters/messages.ts";
import { readsLetter } from "../../letters/policy.ts";
import { findLetter, type StoredLetter } from "../../store/letters/letter.ts";
import { findDossier } from "../../store/life/dossiers.ts";
import { lettersAddress } from "./addresses.ts";

export const ofLetter = z.object({ id: z.uuid() });
export const seenVersion = z.coerce.number().int().min(1);

export interface OpenedLetter {
	readonly letter: StoredLetter;
	readonly dossier: StoredDossier;
}

/** For those who may read its dossier; others look as if it were not there. */
export async function openedLetter(
	db: ReadDb,
	id: string,
	{ actor }: Pick<RequestContext<Person>, "actor">,
): Promise<OpenedLetter> {
	const letter = await findLetter(db, id);
	const dossier = letter && (await findDossier(db, letter.dossierId));
	if (!dossier || !readsLetter(actor, dossier)) throw letterProblem("letter-unknown", {});
	return { letter, dossier };
}

/** Around each page of this room. */
export const inLetters = ({ language }: Pick<RequestContext, "language">) =>
	({
		section: "/ban-lam-viec",
		noindex: true,
		trail: [{ label: letterWords[language].title, address: lettersAddress }],
	}) as const;
