import type { Command } from "commander";
import { systemClock } from "#platform/clock/clock.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { openDatabase } from "#platform/db/index.ts";
import { getErasableFields } from "#platform/events/erasable-fields.ts";
import { erasePersonalFields } from "#platform/events/erase.ts";
import { eventsProblem } from "#platform/events/errors.ts";
import { visitStore } from "../program/open-store.ts";
import { prepareStore } from "../program/prepare-store.ts";
import { printResult, say } from "./say.ts";
import { settingsOf } from "./settings-of.ts";

interface Grounds {
	readonly ground?: string | undefined;
	readonly reason?: string | undefined;
}

export function addErasePersonal(program: Command): void {
	program
		.command("erase-personal <event>")
		.description(
			"xóa hẳn dữ liệu cá nhân của một sự kiện trong nhật ký, theo căn cứ pháp lý / erase the personal data of one event of the audit trail for good, on a legal ground",
		)
		.option("--ground <text>", "căn cứ: văn bản, điều (bắt buộc) / document and article (required)")
		.option("--reason <text>", "ai yêu cầu, vì sao / who asked, why")
		.action(async (event: string, grounds: Grounds, command: Command) => {
			// told before a server is started for it
			if (!grounds.ground?.trim()) throw eventsProblem("erasure-without-ground", {});
			const store = await visitStore(settingsOf(command), say);
			try {
				await prepareStore(store, say);
				const database = openDatabase(store.access);
				try {
					const at = systemClock.now().toString();
					const erased = await database.inTransaction((trx) => erasePersonal(trx, event, grounds, at));
					printResult(erased, () => sentenceOf(erased));
				} finally {
					await database.close();
				}
			} finally {
				await store.close();
			}
		});
}

/** What was erased, by the names of the fields: the values are gone, from the terminal too. */
interface Erased {
	readonly event: string;
	readonly name: string;
	readonly erased: readonly string[];
}

export async function erasePersonal(
	trx: WriteTransaction,
	event: string,
	{ ground = "", reason }: Grounds,
	at: string,
): Promise<Erased> {
	const { name, fields } = await getErasableFields(trx, event);
	const by = { actor: { kind: "system", what: "guong" }, from: "guong erase-personal", at } as const;
	await erasePersonalFields(trx, { ...by, events: [event], ground, reason });
	return { event, name, erased: Object.keys(fields).sort() };
}

export const sentenceOf = ({ event, name, erased }: Erased): string =>
	`Đã xóa dữ liệu cá nhân của sự kiện ${event} (${name}): ${erased.join(", ")}. Việc xóa đã ghi vào nhật ký. / Personal data of this event erased; the audit trail tells of it.`;
