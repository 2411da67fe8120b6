import assert from "node:assert/strict";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { SMTPServer } from "smtp-server";
import { Temporal } from "temporal-polyfill";
import { stoppedClock } from "../clock/clock.ts";
import type { Database } from "../db/database.ts";
import type { Services } from "../http/route.ts";
import { inUndoneTransaction, testDatabase } from "../testing/database.ts";
import {
	findLetter,
	keepingMailer,
	lettersInOutbox,
	type Mailer,
	makeMailer,
	queueMail,
	sendMail,
} from "./index.ts";
import { checkMessage } from "./message.ts";

const clock = stoppedClock("2026-11-22T01:00:00Z");
/** What the stand-in for a mail server took, as it came over the line. */
const taken: { readonly to: readonly string[]; readonly raw: string }[] = [];
let answer: { readonly responseCode: number; readonly message: string } | null = null;
let server: SMTPServer;
let mailer: Mailer;
let database: Database;

before(async () => {
	database = await testDatabase();
	server = new SMTPServer({
		disabledCommands: ["AUTH", "STARTTLS"],
		onData(stream, session, done) {
			const parts: Buffer[] = [];
			stream.on("data", (part: Buffer) => parts.push(part));
			stream.on("end", () => {
				if (answer)
					return done(Object.assign(new Error(answer.message), { responseCode: answer.responseCode }));
				const to = session.envelope.rcptTo.map(({ address }) => address);
				taken.push({ to, raw: Buffer.concat(parts).toString("latin1") });
				done();
			});
		},
	});
	await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
	const { port } = server.server.address() as AddressInfo;
	const smtpUrl = `smtp://127.0.0.1:${port}`;
	mailer = makeMailer({ smtpUrl, mailFrom: "Gương <guong@tinh.example>", demo: false });
});
after(() => new Promise<void>((closed) => server.close(closed)));

const letter = {
	to: "lan@xa.example",
	subject: "Đặt mật khẩu lần đầu",
	text: "Chào chị Lan.\nĐường dẫn: https://…",
};
const services = () => ({ mailer }) as unknown as Services;
const queue = () => database.inTransaction((trx) => queueMail(trx, letter));
const send = (id: string, by: Services = services()) =>
	database.inTransaction((trx) => sendMail.run({ id }, { trx, clock, services: by }));
const fail = (id: string, error: unknown, last: boolean) =>
	database.inTransaction(async (trx) =>
		sendMail.failed?.({ id }, { trx, clock, services: services(), error, last }),
	);
const headerOf = (raw: string, name: string) =>
	new RegExp(`^${name}: (.*(?:\r\n[ \t].*)*)`, "im").exec(raw)?.[1]?.replaceAll(/\r\n[ \t]/g, " ");
const decoded = (words = "") =>
	words
		.replaceAll(/\?=\s+=\?/g, "?==?")
		.replaceAll(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_, base64: string) =>
			Buffer.from(base64, "base64").toString("utf8"),
		)
		.replaceAll(/=\?UTF-8\?Q\?([^?]*)\?=/gi, (_, quoted: string) =>
			Buffer.from(
				quoted
					.replaceAll("_", " ")
					.replaceAll(/=([0-9A-F]{2})/gi, (_m, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
				"latin1",
			).toString("utf8"),
		);

test("a letter arrives with its Vietnamese subject and sender, and its text is then erased here", async () => {
	const id = await queue();
	await send(id);
	const { to, raw } = taken.at(-1) ?? { to: [], raw: "" };
	assert.deepEqual(to, ["lan@xa.example"]);
	assert.equal(decoded(headerOf(raw, "Subject")), letter.subject);
	assert.equal(decoded(headerOf(raw, "From")), "Gương <guong@tinh.example>");
	assert.equal(headerOf(raw, "Message-ID"), `<${id}@tinh.example>`);
	assert.equal(headerOf(raw, "Auto-Submitted"), "auto-generated");
	assert.doesNotMatch(raw.slice(0, raw.indexOf("\r\n\r\n")), /[\x80-\xff]/, "header lines are ASCII");
	const kept = await findLetter(database.read, id);
	assert.deepEqual([kept?.state, kept?.text, kept?.sentAt], ["sent", null, "2026-11-22T01:00:00Z"]);
});

test("a letter that was sent is not sent again, however often its job comes", async () => {
	const id = await queue();
	await send(id);
	const before = taken.length;
	await send(id);
	assert.equal(taken.length, before);
});

test("tried again because our transaction broke, it has the same Message-ID", async () => {
	const id = await queue();
	const broken = database.inTransaction(async (trx) => {
		await sendMail.run({ id }, { trx, clock, services: services() });
		throw new Error("line broke before the commit");
	});
	await assert.rejects(broken);
	await send(id);
	const ids = taken.slice(-2).map(({ raw }) => headerOf(raw, "Message-ID"));
	assert.deepEqual(ids, [`<${id}@tinh.example>`, `<${id}@tinh.example>`]);
});

test("when the server is busy the letter waits with what the server said; after the last attempt it is dead", async () => {
	answer = { responseCode: 451, message: "tạm thời không nhận" };
	const id = await queue();
	const error = await send(id).then(
		() => null,
		(thrown: unknown) => thrown,
	);
	await fail(id, error, false);
	const waiting = await findLetter(database.read, id);
	assert.deepEqual([waiting?.state, waiting?.attempts], ["queued", 1]);
	assert.match(waiting?.error ?? "", /451/);
	await fail(id, error, true);
	answer = null;
	const dead = await findLetter(database.read, id);
	assert.deepEqual([dead?.state, dead?.attempts, dead?.text], ["dead", 2, letter.text]);
});

test("an address that the server refuses for good is not tried again", async () => {
	answer = { responseCode: 550, message: "no such mailbox" };
	const id = await queue();
	await send(id);
	answer = null;
	const dead = await findLetter(database.read, id);
	assert.deepEqual([dead?.state, dead?.attempts], ["dead", 1]);
	assert.match(dead?.error ?? "", /no such mailbox/);
});

test("no server listening is a failure that is tried again, not the end", async () => {
	const id = await queue();
	const nobody = makeMailer({ smtpUrl: "smtp://127.0.0.1:1", mailFrom: "a@b.example", demo: false });
	await assert.rejects(send(id, { mailer: nobody } as unknown as Services), { code: "ESOCKET" });
	assert.equal((await findLetter(database.read, id))?.state, "queued");
});

test("in the demo nothing leaves, whatever the settings say; the letter can be read in the outbox", async () => {
	const demo = makeMailer({ smtpUrl: "smtp://127.0.0.1:1", mailFrom: "a@b.example", demo: true });
	assert.equal(demo, keepingMailer);
	const id = await queue();
	await send(id, { mailer: demo } as unknown as Services);
	const kept = await findLetter(database.read, id);
	assert.deepEqual([kept?.state, kept?.text], ["kept", letter.text]);
});

test("a letter whose transaction is undone was never there", async () => {
	const id = await inUndoneTransaction((trx) => queueMail(trx, letter));
	assert.equal(await findLetter(database.read, id), undefined);
});

test("a letter for later waits until then", async () => {
	const notBefore = Temporal.Instant.from("2030-01-01T00:00:00Z");
	const id = await database.inTransaction((trx) => queueMail(trx, { ...letter, notBefore }));
	assert.equal((await findLetter(database.read, id))?.notBefore, "2030-01-01T00:00:00Z");
});

test("nothing typed can add a line to the header or a second receiver", async () => {
	const hostile = fc
		.string({ unit: "binary" })
		.map((text) => `${text}\r\nBcc: evil@x.example\r\n\r\n${text}`);
	fc.assert(
		fc.property(hostile, (text) => {
			const { subject, headers } = checkMessage({ ...letter, subject: text, headers: { "X-Guong": text } });
			assert.doesNotMatch(`${subject}${headers?.["X-Guong"]}`, /[\r\n\0]/);
		}),
		{ seed: 20_261_122 },
	);
	for (const to of [
		"a@b.example\r\nBcc: c@d.example",
		"a@b.example, c@d.example",
		"A <a@b.example>",
		"a@b.example;c@d.example",
		"",
	]) {
		assert.throws(() => checkMessage({ ...letter, to }), { code: "mail/not-an-address" }, to);
	}
	assert.throws(() => checkMessage({ ...letter, headers: { "X\r\nBcc": "x" } }));
	const id = await database.inTransaction((trx) =>
		queueMail(trx, { ...letter, subject: "a\r\nBcc: evil@x.example" }),
	);
	await send(id);
	const { to, raw } = taken.at(-1) ?? { to: [], raw: "" };
	assert.deepEqual(to, ["lan@xa.example"]);
	assert.equal(headerOf(raw, "Bcc"), undefined);
	assert.equal(headerOf(raw, "Subject"), "a Bcc: evil@x.example");
});

test("settings that cannot be read are refused at the start", () => {
	const refused = [
		{ smtpUrl: "http://x", mailFrom: "a@b.example" },
		{ smtpUrl: "not a url", mailFrom: "a@b.example" },
		{ smtpUrl: "smtp://x", mailFrom: "nobody" },
		{ smtpUrl: "smtp://x", mailFrom: undefined },
	];
	for (const settings of refused) {
		assert.throws(() => makeMailer({ ...settings, demo: false }), { code: "mail/settings-unreadable" });
	}
});

test("the outbox is read newest first, page by page", async () => {
	const ids = [await queue(), await queue(), await queue()].reverse();
	const first = await lettersInOutbox(database.read, { limit: 2 });
	assert.deepEqual(
		first.map(({ id }) => id),
		ids.slice(0, 2),
	);
	const [third] = await lettersInOutbox(database.read, { limit: 1, before: ids[1] });
	assert.equal(third?.id, ids[2]);
	const queued = await lettersInOutbox(database.read, { limit: 100, state: "queued" });
	assert.ok(queued.length >= 3 && queued.every(({ state }) => state === "queued"));
});
