import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Command } from "commander";
import {
	enterSource,
	importDossierFile,
	intakeWords,
	refusedFile,
	settleWords,
} from "#modules/dossiers/wiring.ts";
import { clockOn, systemClock } from "#platform/clock/clock.ts";
import { type Database, openDatabase } from "#platform/db/index.ts";
import { formatCount } from "#platform/i18n/index.ts";
import { visitStore } from "../program/open-store.ts";
import { prepareStore } from "../program/prepare-store.ts";
import { exitCodes, printResult, say, terminalLanguage } from "./say.ts";
import { settingsOf } from "./settings-of.ts";

interface Options {
	readonly source: string;
	readonly enter?: string;
	readonly unit?: string;
	readonly column: readonly string[];
	readonly state: readonly string[];
	readonly body: readonly string[];
	readonly refused?: string;
	readonly illustrative?: boolean;
}

const from = "guong dossiers import";
const gather = (one: string, before: readonly string[]): readonly string[] => [...before, one];

const help = `
Tiến độ ra stderr, kết quả ra stdout. Bị dừng giữa chừng thì chạy lại đúng lệnh đó: đi tiếp từ phần đã xong.
Progress goes to stderr, the result to stdout. Stopped midway, give the same command again: it goes on where it was.
Mã thoát / exit code: 0 xong / done; 1 có dòng không nhận / rows were refused; 2 từ chối và lý do / refused.`;

/** `guong dossiers`: what is done with dossiers on the server. */
export function addDossiers(program: Command): void {
	program
		.command("dossiers")
		.description("hồ sơ một cửa của hệ thống khác / dossiers of other systems")
		.command("import <file>")
		.description("nhập tệp CSV dài bất kỳ, hoặc XLSX / bring in a CSV file of any length, or XLSX")
		.requiredOption("--source <id>", "mã hệ thống / short name of the system")
		.option("--enter <name>", "khai báo hệ thống mới với tên này / enter it as a new system")
		.option("--unit <id>", "đơn vị của hệ thống mới / unit of the new system, vn34:20")
		.option("--column <heading=field>", "cột được đọc là / what a column is read as", gather, [])
		.option("--state <words=state>", "chữ chỉ trạng thái / what a word for a state means", gather, [])
		.option("--body <words=id>", "tên cơ quan / whose name it is", gather, [])
		.option("--refused <file>", "ghi các dòng không nhận ra CSV / write refused rows to a CSV file")
		.option("--illustrative", "dữ liệu minh họa / illustrative data")
		.addHelpText("after", help)
		.action((file: string, options: Options, command: Command) => importFile(file, options, command));
}

async function importFile(path: string, options: Options, command: Command): Promise<void> {
	const settings = settingsOf(command);
	const store = await visitStore(settings, say);
	try {
		await prepareStore(store, say);
		const database = openDatabase(store.access, { statementTimeout: 120_000 });
		try {
			const clock = settings.today ? clockOn(settings.today) : systemClock;
			await prepareSource(database, options, { clock, from });
			const done = await run(database, path, options, clock);
			if (options.refused)
				await pipeline(
					Readable.from(refusedFile(database.read, done, terminalLanguage())),
					createWriteStream(options.refused),
				);
			if (done.refused > 0) process.exitCode = exitCodes.foundWrong;
		} finally {
			await database.close();
		}
	} finally {
		await store.close();
	}
}

type Context = Parameters<typeof enterSource>[3];

async function prepareSource(database: Database, options: Options, context: Context): Promise<void> {
	const { source: sourceId, enter: name, unit } = options;
	const said = (["column", "state", "body"] as const).flatMap((option) =>
		options[option].map((text) => {
			const at = text.lastIndexOf("=");
			const kind = option === "column" ? ("heading" as const) : option;
			return { kind, written: text.slice(0, Math.max(0, at)), means: text.slice(at + 1) };
		}),
	);
	await database.inTransaction(async (trx) => {
		if (name) await enterSource(trx, null, { id: sourceId, name, unitId: unit ?? null }, context);
		if (said.length > 0) await settleWords(trx, null, { sourceId, said }, context);
	});
}

async function run(database: Database, path: string, options: Options, clock: Context["clock"]) {
	const language = terminalLanguage();
	const words = intakeWords[language];
	const count = (figure: number) => formatCount(figure, language);
	const told = (intake: { added: number; changed: number; same: number; refused: number }) =>
		words.countsOf(count(intake.added), count(intake.changed), count(intake.same), count(intake.refused));
	const begun = process.hrtime.bigint();
	const input = { sourceId: options.source, path, illustrative: options.illustrative ?? false };
	const done = await importDossierFile(database, input, {
		clock,
		from,
		tell: (intake, rows) => {
			const seconds = Number((process.hrtime.bigint() - begun) / 1_000_000n) / 1000;
			say(
				`${count(intake.position)} / ${count(rows)} ${words.progress} (${seconds.toFixed(1)} s): ${told(intake)}`,
			);
		},
	});
	const { id, added, changed, same, refused, doubts } = done;
	printResult({ id, added, changed, same, refused, doubts }, () => told(done));
	return done;
}
