import assert from "node:assert/strict";
import { test } from "node:test";
import { dongThap, treeBrowser } from "../../testing/tree-writers.ts";

const words = (html: string): string =>
	html
		.replaceAll("&#39;", "'")
		.replaceAll("&quot;", '"')
		.replaceAll(/<[^>]+>/g, " ")
		.replaceAll(/\s+/g, " ");

const mai = await treeBrowser("chiMai");
const visitor = await treeBrowser("visitor");
const read = async (browser: typeof mai, address: string, status = 200): Promise<string> => {
	const answer = await browser.get(address);
	assert.equal(answer.response.status, status, address);
	return words(answer.text);
};
/** Opens the page of a form and sends it; answers with where it leads, or the refusal. */
async function send(address: string, fields: Record<string, string>, page = address): Promise<string> {
	await read(mai, page);
	const { response, text } = await mai.send(address, fields);
	return response.headers.get("location") ?? words(text);
}

const annex = [
	"Mã\tTên\tĐiểm tối đa\tCách tính",
	"TONG\tTổng điểm\t10\t",
	"1\tChỉ đạo điều hành\t6\t",
	"1.1\tKế hoạch cải cách hành chính\t2\txếp loại A=100; B=60; C=0",
	"1.2\tHồ sơ giải quyết đúng hạn\t4\ttỷ lệ từ 95",
	"2\tMức độ hài lòng\t4\thài lòng",
].join("\n");

let draft = "";

test("a coordinator begins the index of the province and pastes the annex of the decision", async () => {
	assert.match(await read(mai, "/soan-cau-truc"), /chưa có bản nào đang soạn/);
	const fields = {
		chi_so: `moi ${dongThap}`,
		ky_hieu: "PAR-DT",
		ten: "Chỉ số cải cách hành chính cấp xã của Đồng Tháp",
		ten_en: "PAR index of communes of Đồng Tháp",
		cap: "commune",
		phien_ban_moi: "DT-2026",
		tu_nam: "2026",
		can_cu: "Quyết định 12/QĐ-UBND",
	};
	assert.match(await send("/soan-cau-truc/moi", { ...fields, tu_nam: "hai" }), /Ghi năm bằng bốn chữ số/);
	draft = await send("/soan-cau-truc/moi", fields);
	assert.match(draft, /^\/soan-cau-truc\/[0-9a-f-]{36}$/);
	const wrong = await send(`${draft}/nhap-bang`, { bang: `${annex}\n3\tLạ\t1\ttùy tâm` });
	assert.match(wrong, /7 Không hiểu cách tính “tùy tâm”/);
	assert.equal(await send(`${draft}/nhap-bang`, { bang: annex }), draft);
	const page = await read(mai, draft);
	assert.match(page, /Cây không có chỗ sai/);
	assert.match(page, /A: 100.%; B: 60.%; C: 0.%/);
	assert.match(page, /đủ điểm từ 95.%/);
});

test("nodes are added, changed, given another rule, moved and taken out; what no longer adds up is told with its place", async () => {
	const text = {
		ma: "3",
		ten: "Dịch vụ công trực tuyến",
		toi_da: "1,5",
		thap_nhat: "0",
		chieu: "higher-is-better",
	};
	const more = { ...text, khi_thieu: "strict", nguon: "Phụ lục", doi_chieu: "on" };
	const added = await send(`${draft}/them`, more, `${draft}/them?duoi=TONG`);
	assert.equal(added, `${draft}/nut/3`);
	assert.match(await read(mai, draft), /Điểm tối đa các mục con cộng lại bằng 11,5, mục này ghi 10/);
	assert.match(await send(`${draft}/cong-bo`, {}, `${draft}/nut/3`), /chưa công bố được|chỗ cần sửa/);
	const rule = `${draft}/nut/3/quy-tac`;
	const fields = { bac: "50 = 0,5\n80 = 1,5", duoi_bac: "0" };
	assert.match(
		await send(rule, { ...fields, bac: "mười" }, `${rule}?cach=step-table`),
		/Chưa đọc được: “Các bậc”/,
	);
	assert.equal(await send(rule, fields, `${rule}?cach=step-table`), draft);
	assert.match(await read(mai, draft), /từ 80: 1,5 điểm; từ 50: 0,5 điểm; thấp hơn: 0 điểm/);
	assert.equal(await send(`${draft}/nut/3/chuyen`, { cha: "1", truoc: "1.2" }, `${draft}/nut/3`), draft);
	assert.match(await read(mai, `${draft}/nut/1`), /1\.1 Kế hoạch .* 3 Dịch vụ công .* 1\.2 Hồ sơ/);
	assert.equal(await send(`${draft}/nut/3/bo`, {}), draft);
	assert.match(await read(mai, draft), /Cây không có chỗ sai/);
});

test("once published everyone reads it, with rules in words and as a file, and nobody opens its draft again", async () => {
	await read(visitor, "/chi-so/par-dt/cau-truc/DT-2026", 404);
	assert.equal(await send(`${draft}/cong-bo`, {}), draft);
	const page = await read(visitor, "/chi-so/par-dt/cau-truc/DT-2026");
	assert.match(page, /5 mục, tối đa 10 điểm, áp dụng từ năm 2026/);
	assert.match(page, /Công bố trên Gương ngày 22\/11\/2026/);
	assert.match(page, /Tỷ lệ người trả lời tích cực × điểm tối đa/);
	assert.match(await read(visitor, "/chi-so/cau-truc"), /PAR-DT: Chỉ số cải cách hành chính cấp xã/);
	const csv = await visitor.get("/chi-so/par-dt/cau-truc/DT-2026/cay.csv");
	assert.match(csv.text, /1\.2,1,ho_so_giai_quyet_dung_han,Hồ sơ giải quyết đúng hạn/);
	const json = await visitor.get("/chi-so/par-dt/cau-truc/DT-2026/cay.json");
	assert.equal(JSON.parse(json.text).nodes.length, 5);
	assert.match(await read(mai, draft), /Bản soạn này đã kết thúc/);
});

test("a copy shows what changed against the version before; a person confirms what may be compared, with a reason", async () => {
	const next = await send("/soan-cau-truc/moi", {
		chi_so: "PAR-DT",
		cap: "commune",
		phien_ban_moi: "DT-2027",
		tu_nam: "2027",
		can_cu: "Quyết định 3/QĐ-UBND",
		chep_tu: "PAR-DT DT-2026",
	});
	await send(`${next}/nut/2`, {
		ma: "2",
		ten: "Mức độ hài lòng",
		khai_niem: "muc_do_hai_long",
		toi_da: "5",
		thap_nhat: "0",
		chieu: "higher-is-better",
		khi_thieu: "strict",
		nguon: "Phụ lục",
	});
	const diff = await read(mai, `${next}/so-sanh`);
	assert.match(diff, /Thêm 0 mục, bỏ 0 mục, đổi 1 mục/);
	assert.match(diff, /điểm tối đa 4 thành 5 cùng tên, thước đo khác/);
	const reason = { ly_do: "Thang điểm khác", ly_do_en: "Another scale" };
	await send(`${next}/so-sanh/muc_do_hai_long`, { ...reason, ket_luan: "rebased" });
	await send(`${next}/so-sanh`, { ly_do: "Không đổi", ly_do_en: "Unchanged" });
	// the total no longer adds up: 6 + 5
	await send(`${next}/nut/TONG`, {
		ma: "TONG",
		ten: "Tổng điểm",
		khai_niem: "tong_diem",
		toi_da: "11",
		thap_nhat: "0",
		chieu: "higher-is-better",
		khi_thieu: "strict",
		nguon: "Phụ lục",
	});
	assert.match(await read(mai, `${next}/cong-bo`), /1 mục có ở cả hai phiên bản chưa được xác nhận/);
	await send(`${next}/cong-bo`, {});
	const page = await read(visitor, "/chi-so/par-dt/cau-truc/DT-2027");
	assert.match(page, /Thay đổi so với phiên bản DT-2026/);
	assert.match(page, /cùng tên, thước đo khác: Thang điểm khác/);
	assert.match(await read(visitor, "/chi-so/par-dt/cau-truc/DT-2026"), /áp dụng năm 2026/);
});

test("a draft is dropped after one question, and is gone from the list", async () => {
	const gone = await send("/soan-cau-truc/moi", {
		chi_so: "PAR-DT",
		cap: "commune",
		phien_ban_moi: "DT-2030",
		tu_nam: "2030",
		can_cu: "Dự thảo",
	});
	assert.equal(await send(`${gone}/bo`, {}), "/soan-cau-truc");
	assert.match(await read(mai, "/soan-cau-truc"), /chưa có bản nào đang soạn/);
});

test("a ward, a supervisor and a visitor do not reach the province's draft", async () => {
	await read(await treeBrowser("anhDung"), draft, 403);
	await read(await treeBrowser("coHoa"), draft, 403);
	await read(visitor, draft, 303);
	await read(mai, "/soan-cau-truc/01900000-0000-7000-8000-00000000c001", 404);
});

test("the structure of PAPI is public, with what is from memory and what changed, below 100 kB", async () => {
	const { text, response } = await visitor.get("/chi-so/papi/cau-truc/P21");
	assert.equal(response.status, 200);
	assert.ok(Buffer.byteLength(text) < 100_000, `${Buffer.byteLength(text)} bytes`);
	assert.match(words(text), /theo trí nhớ/);
	assert.match(words(text), /Thay đổi so với phiên bản P19/);
	assert.match(words((await visitor.get("/en/chi-so/papi/cau-truc/P21")).text), /from memory/);
	await read(visitor, "/chi-so/papi/cau-truc/P99", 404);
});
