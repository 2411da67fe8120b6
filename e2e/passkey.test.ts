import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { startProgram } from "#apps/program/start-program.ts";
import { createAdministrator } from "#modules/accounts/wiring.ts";
import { systemClock } from "#platform/clock/clock.ts";
import { readSettings } from "#platform/config/settings.ts";
import { anotherDatabase } from "#platform/testing/database.ts";
import { openBrowser } from "./browser.ts";
import { totpCode } from "./totp-code.ts";

const password = "bốn con trâu qua sông";

/** A real installation: no demo, and an origin whose host passkeys can be bound to (no number of a machine). */
async function installation() {
	const folder = await mkdtemp(join(tmpdir(), "guong-e2e-"));
	const port = await freePort();
	const origin = `http://localhost:${port}`;
	const settings = readSettings({}, { PORT: String(port), GUONG_DATA: folder, GUONG_ORIGIN: origin });
	const made = await anotherDatabase("reference");
	const store = async () => ({ access: made.access, own: true, close: made.drop });
	const program = await startProgram(settings, () => {}, store);
	const stop = async () => {
		await program.stop();
		await rm(folder, { recursive: true, force: true });
	};
	return { origin, database: program.database, stop };
}

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const { port } = server.address() as { port: number };
	await new Promise((done) => server.close(done));
	return port;
}

test("the first administrator sets up password, code and passkey in a browser, and comes back by the passkey alone", async () => {
	const { origin, database, stop } = await installation();
	const browser = await openBrowser();
	try {
		const tuan = { name: "Anh Tuấn", signInName: "anh-tuan", email: null, phone: null };
		const about = { clock: systemClock, from: "e2e", installation: { origin } as never };
		const { link } = await database.inTransaction((trx) => createAdministrator(trx, tuan, about));
		const page = await (await browser.newContext()).newPage();
		const session = await page.context().newCDPSession(page);
		await session.send("WebAuthn.enable");
		await session.send("WebAuthn.addVirtualAuthenticator", {
			options: {
				protocol: "ctap2",
				transport: "internal",
				hasResidentKey: true,
				hasUserVerification: true,
				isUserVerified: true,
			},
		});
		await page.goto(link);
		await page.fill('input[name="password"]', password);
		await page.fill('input[name="repeated"]', password);
		await page.click('form[action^="/thiet-lap"] button');
		await page.fill('input[name="name"]', tuan.signInName);
		await page.fill('input[name="password"]', password);
		await page.click('form[action="/dang-nhap"] button');
		const secret = (await page.textContent("code")) ?? "";
		await page.fill('input[name="code"]', totpCode(secret, Date.now()));
		await page.click('form[action="/dang-nhap/buoc-hai"] button');
		await page.goto(`${origin}/tai-khoan`);
		await page.fill('input[name="label"]', "Máy thử");
		await page.click('form[data-passkey="add"] button');
		await page.waitForSelector("text=Máy thử");
		await page.click('form[action="/dang-xuat"] button');
		await page.goto(`${origin}/dang-nhap?continue=/tai-khoan/phien`);
		await page.click('form[data-passkey="get"] button');
		await page.waitForURL(`${origin}/tai-khoan/phien`);
		assert.match((await page.textContent("main")) ?? "", /khóa truy cập/);
	} finally {
		await browser.close();
		await stop();
	}
});
