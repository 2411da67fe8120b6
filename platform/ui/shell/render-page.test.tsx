import assert from "node:assert/strict";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { addressIn } from "#platform/i18n/index.ts";
import type { Language } from "#platform/i18n/messages.ts";
import { DataTable } from "../data/data-table.tsx";
import { pagesShown } from "../data/pager.tsx";
import { Field } from "../forms/field.tsx";
import { Form } from "../forms/form.tsx";
import { freshForm } from "../gallery/example.ts";
import { EmptyState } from "../notices/empty-state.tsx";
import { Notice } from "../notices/notice.tsx";
import { Part } from "../parts/part.tsx";
import { renderPage } from "./render-page.tsx";
import type { ShellContext } from "./shell-context.ts";

const shell = (language: Language = "vi", more: Partial<ShellContext> = {}): ShellContext => ({
	language,
	address: "/tinh/lang-son?nam=2024",
	to: (address) => addressIn(language, address),
	navigation: [{ section: "units", label: "Đơn vị", address: "/don-vi" }],
	foot: [],
	person: null,
	today: Temporal.PlainDate.from("2026-11-22"),
	clockSet: false,
	notice: null,
	version: null,
	assets: { sheet: "/tai/guong.css", icon: "/tai/guong.svg", preload: ["/tai/a.woff2"], islands: new Map() },
	...more,
});

const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;

test("a page says its language, its title, and leads to itself in the other language", () => {
	const vi = renderPage({ title: "Lạng Sơn", body: <h1>Lạng Sơn</h1>, section: "units" }, shell());
	assert.match(vi, /^<!doctype html><html lang="vi">/);
	assert.match(vi, /<title>Lạng Sơn · Gương<\/title>/);
	assert.match(vi, /<a href="\/en\/tinh\/lang-son\?nam=2024" lang="en" hreflang="en">English<\/a>/);
	assert.match(vi, /<a href="\/don-vi" aria-current="page">Đơn vị<\/a>/);
	const en = renderPage({ title: "Lạng Sơn", body: <h1>Lạng Sơn</h1> }, shell("en"));
	assert.match(en, /<a href="\/tinh\/lang-son\?nam=2024" lang="vi" hreflang="vi">Tiếng Việt<\/a>/);
	assert.match(en, /<a href="\/en\/don-vi">/);
});

test("invented data is said on the page and kept out of search engines", () => {
	const invented = renderPage({ title: "A", body: "", illustrative: true }, shell());
	assert.match(invented, /Dữ liệu minh họa\./);
	assert.match(invented, /<meta name="robots" content="noindex"/);
	const real = renderPage({ title: "A", body: "" }, shell());
	assert.doesNotMatch(real, /minh họa|noindex/);
});

test("a clock that is set to another day is said on every page", () => {
	assert.match(
		renderPage({ title: "A", body: "" }, shell("vi", { clockSet: true })),
		/đặt là 22\/11\/2026, không phải ngày thật/,
	);
});

test("hostile text in every place stays text", () => {
	const form = { ...freshForm, values: { name: hostile }, errors: { name: [hostile] } };
	const page = renderPage(
		{
			title: hostile,
			description: hostile,
			trail: [{ label: hostile, address: hostile }],
			body: (
				<Form action="/x" form={form}>
					<Field name="name" label={hostile} hint={hostile} />
					<DataTable
						caption={hostile}
						columns={[{ head: hostile, cell: (row: string) => row }]}
						rows={[hostile]}
					/>
				</Form>
			),
		},
		shell("vi", { notice: hostile, footSentence: hostile }),
	);
	assert.doesNotMatch(page, /<script>|<img/);
	assert.equal(page.split("&lt;script&gt;").length > 10, true);
});

test("no page has a style attribute, an inline script or an inline handler", () => {
	const page = renderPage({ title: "A", body: "", illustrative: true }, shell());
	assert.doesNotMatch(page, / style=| on[a-z]+=|<style|<script(?![^>]*src=)/);
});

test("what was typed stands in its field again, secrets do not", () => {
	const form = {
		...freshForm,
		values: { name: "Lan", secret: "bí mật", pick: ["b"] },
		errors: { name: ["Thiếu họ"] },
	};
	const page = renderPage(
		{
			title: "A",
			body: (
				<Form action="/x" form={form} prefix="p">
					<Field name="name" label="Tên" hint="Cả họ" />
					<Field name="secret" type="password" label="Mật khẩu" />
					<Field
						name="pick"
						type="radio"
						label="Chọn"
						options={[
							{ value: "a", label: "A" },
							{ value: "b", label: "B" },
						]}
					/>
				</Form>
			),
		},
		shell(),
	);
	assert.match(page, /value="Lan"/);
	assert.match(page, /id="o-p-name"[^>]*aria-describedby="o-p-name-h o-p-name-e"[^>]*aria-invalid="true"/);
	assert.match(page, /<a href="#o-p-name">Thiếu họ<\/a>/);
	assert.match(page, /value="b" checked/);
	assert.doesNotMatch(page, /value="a" checked|bí mật/);
});

test("a body that waits for something is a defect, not a half page", () => {
	const Late = async () => <p>sau</p>;
	assert.throws(() => renderPage({ title: "A", body: <Late /> }, shell()), TypeError);
});

test("the language of one page never leaks into another that is rendered after it", () => {
	renderPage({ title: "A", body: "" }, shell("en"));
	assert.match(renderPage({ title: "A", body: "" }, shell("vi")), /Đến nội dung chính/);
});

test("a notice or an empty place takes the level of heading that its place asks for", () => {
	const page = renderPage(
		{
			title: "A",
			body: (
				<>
					<h1>A</h1>
					<EmptyState title="trên" />
					<Part id="p" title="Phần">
						<Notice title="dưới" />
						<EmptyState title="dưới nữa" />
					</Part>
					<Notice title="sau" />
				</>
			),
		},
		shell(),
	);
	const headings = [...page.matchAll(/<h([1-6])[^>]*>([^<]*)</g)].map(
		([, level, text]) => `${level} ${text}`,
	);
	assert.deepEqual(headings, ["1 A", "2 trên", "2 Phần", "3 dưới", "3 dưới nữa", "2 sau"]);
});

test("pages of a long list show the ends, the neighbours, and no gap of one", () => {
	assert.deepEqual(pagesShown(1, 1), [1]);
	assert.deepEqual(pagesShown(2, 9), [1, 2, 3, null, 9]);
	assert.deepEqual(pagesShown(4, 7), [1, 2, 3, 4, 5, 6, 7]);
	assert.deepEqual(pagesShown(10, 20), [1, null, 9, 10, 11, null, 20]);
});
