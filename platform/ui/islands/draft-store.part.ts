/** What was typed and not sent yet, kept on this device. */
export interface Draft {
	/** milliseconds, for the reader's own clock only */
	readonly savedAt: number;
	/** it was sent once; whether it arrived is not known here */
	readonly sent: boolean;
	readonly values: Readonly<Record<string, readonly string[]>>;
}

export const draftPrefix = "guong-nhap ";
/** said to forms on the page when drafts were forgotten */
export const forgotten = "guong-forgotten";
const keptFor = 7 * 24 * 3600 * 1000;

export interface DraftStore {
	read(): Draft | null;
	write(draft: Draft): void;
	forget(): void;
}

/**
 * A signed-in person's drafts outlive the browser and belong to that person alone; a visitor's stay in the tab,
 * because the next reader of a shared computer is someone else. Storage may be full or forbidden: then there are
 * no drafts, and the form works as without script.
 */
export function draftStore(address: string, owner: string): DraftStore {
	const key = `${draftPrefix}${owner} ${address}`;
	const place = () => (owner ? localStorage : sessionStorage);
	return {
		read: () => quietly(() => freshDraft(place().getItem(key)), null),
		write: (draft) => quietly(() => place().setItem(key, JSON.stringify(draft)), undefined),
		forget: () => quietly(() => place().removeItem(key), undefined),
	};
}

function freshDraft(text: string | null): Draft | null {
	const draft = text ? (JSON.parse(text) as Draft) : null;
	return draft && Date.now() - draft.savedAt < keptFor ? draft : null;
}

/** At the end of a session nothing typed stays behind on a shared computer. */
export function forgetAllDrafts(): void {
	for (const place of [() => localStorage, () => sessionStorage])
		quietly(() => {
			for (const key of Object.keys(place())) if (key.startsWith(draftPrefix)) place().removeItem(key);
		}, undefined);
}

function quietly<T>(work: () => T, otherwise: T): T {
	try {
		return work();
	} catch {
		return otherwise;
	}
}
