import assert from "node:assert/strict";
import { test } from "node:test";
import { treeBrowser } from "../../testing/tree-writers.ts";
import { crosswalkRoutes } from "./routes.ts";

const words = (html: string): string => html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
const keeper = await treeBrowser("quanTri", crosswalkRoutes);
const visitor = await treeBrowser("visitor", crosswalkRoutes);
const read = async (browser: typeof keeper, address: string, status = 200): Promise<string> => {
	const { response, text } = await browser.get(address);
	assert.equal(response.status, status, address);
	return words(text);
};
async function send(address: string, fields: Record<string, string>, page = address): Promise<string> {
	await read(keeper, page);
	const { response, text } = await keeper.send(address, fields);
	return response.headers.get("location") ?? words(text);
}

test("everybody reads which work may move what, and that nobody measured it", async () => {
	const page = await read(visitor, "/chi-so/doi-chieu");
	assert.match(page, /không phải kết quả đo/);
	const papi = await read(visitor, "/chi-so/doi-chieu?chi-so=papi");
	assert.match(papi, /Thủ tục hành chính công|Công khai, minh bạch/);
	assert.doesNotMatch(papi, /Chi phí không chính thức PCI/);
});

test("coordinators, supervisors and visitors do not keep the table of the whole country", async () => {
	for (const who of ["chiMai", "coHoa"] as const)
		await read(await treeBrowser(who, crosswalkRoutes), "/soan-doi-chieu", 403);
	assert.ok([302, 303, 401, 403].includes((await visitor.get("/soan-doi-chieu")).response.status));
});

test("work is added, connected with a reason, taken out with a reason, and the reason stays", async () => {
	const lever = await send("/soan-doi-chieu", {
		ten: "Gọi lại trước ngày hẹn",
		ten_anh: "Call before the date",
	});
	assert.match(lever, /^\/soan-doi-chieu\/own-/);
	assert.match(await read(keeper, lever), /chưa gắn với nội dung nào/);
	const connected = await send(lever, {
		chi_so: "PAPI",
		noi_dung: "personal_procedures_commune",
		ly_do: "Câu hỏi về ngày hẹn trả kết quả",
	});
	const again = await send(lever, {
		chi_so: "PAPI",
		noi_dung: "no_such_concept",
		ly_do: "Không có nội dung này",
	});
	assert.match(again, /Chọn một nội dung trong danh sách/);
	if (!connected.startsWith("/")) assert.fail(connected.slice(0, 600));
	assert.match(await read(visitor, "/chi-so/doi-chieu?chi-so=papi"), /Gọi lại trước ngày hẹn/);
	const twice = await send(lever, {
		chi_so: "PAPI",
		noi_dung: "personal_procedures_commune",
		ly_do: "Lần thứ hai như trên",
	});
	assert.match(twice, /đã gắn với nội dung ấy rồi/);
	const take = `${lever}/go/PAPI/personal_procedures_commune`;
	assert.equal(await send(take, { ly_do: "Câu hỏi này đã bỏ từ vòng sau" }), lever);
	assert.match(await send(take, { ly_do: "Gỡ thêm một lần nữa" }), /có thể vừa được gỡ/);
	assert.match(await read(keeper, lever), /Đã gỡ.*Câu hỏi này đã bỏ từ vòng sau/);
	assert.doesNotMatch(await read(visitor, "/chi-so/doi-chieu?chi-so=papi"), /Gọi lại trước ngày hẹn/);
});

test("the same name twice, or no reason, is refused with the sentence why", async () => {
	await send("/soan-doi-chieu", { ten: "Niêm yết mức phí", ten_anh: "Post the fees" });
	assert.match(
		await send("/soan-doi-chieu", { ten: "Niêm yết mức phí", ten_anh: "Post the fees again" }),
		/Đã có việc mang tên này/,
	);
});
