import { Temporal } from "temporal-polyfill";
import { accepted, amount, type DemoAct, declared, share } from "../demo-act.ts";
import { formerProvince } from "./plan.ts";
import { districts2023 } from "./tasks.ts";

const day = (text: string) => Temporal.PlainDate.from(text);
const province = (code: string) => `${formerProvince}/tinh.${code}`;
const land = province("so-tai-nguyen-va-moi-truong");

/** People of the cast: 6 coordinates the province, 7 heads Home Affairs, 11-15 head departments, 22 heads districts. */
const giver = 6;
const [homeAffairs, health, environment, information, inspector, districtHead] = [7, 11, 12, 13, 15, 22];

const quarters = ["2023-04-07", "2023-07-06", "2023-10-20", "2023-12-28"];
const posted = [
	[58, 63],
	[60, 63],
	[63, 63],
	[63, 63],
] as const;

const postings: readonly DemoAct[] = districts2023.flatMap(([body], place) =>
	quarters
		// the plan came in May: its first quarter is the second
		.slice(1)
		.flatMap((on, index) =>
			place === 2 && index === 2
				? []
				: accepted(
						{ task: 2, body, number: index + 1 },
						districtHead,
						giver,
						day(on),
						"Đã niêm yết sổ thu, chi tại nhà văn hóa các khóm, ấp.",
						share((posted[index] as readonly [number, number])[0] - place, 63),
					),
		),
);

const answers: readonly DemoAct[] = [
	...[health, environment, information, inspector].flatMap((by, index) =>
		accepted(
			{
				task: 13,
				body: [province("so-y-te"), land, province("so-thong-tin-va-truyen-thong"), province("thanh-tra")][
					index
				] as string,
			},
			by,
			giver,
			day(["2023-05-29", "2023-06-01", "2023-05-31", "2023-06-12"][index] as string),
			"Đã ban hành kế hoạch của cơ quan và gửi Sở Nội vụ.",
		),
	),
	...accepted(
		{ task: 13, body: "vn63:873/huyen.ubnd" },
		districtHead,
		giver,
		day("2023-06-01"),
		"Đã ban hành kế hoạch của huyện và gửi Sở Nội vụ.",
	),
	...accepted(
		{ task: 13, body: "vn63:870/huyen.ubnd" },
		districtHead,
		giver,
		day("2023-06-19"),
		"Đã ban hành kế hoạch của huyện và gửi Sở Nội vụ.",
	),
];

/** After PAPI 2023 was published on 02/04/2024 four of seven reported, one of them late. */
const reports: readonly DemoAct[] = (
	[
		[province("so-y-te"), health, "2024-04-10"],
		[land, environment, "2024-04-11"],
		["vn63:872/huyen.ubnd", districtHead, "2024-04-12"],
		["vn63:873/huyen.ubnd", districtHead, "2024-04-18"],
	] as const
).flatMap(([body, by, on]) =>
	accepted({ task: 14, body }, by, giver, day(on), "Đã gửi báo cáo kết quả về Sở Nội vụ."),
);

const landInspection = { task: 7, body: province("thanh-tra") };
const waterSites = { task: 11, body: land };

export const acts2023: readonly DemoAct[] = [
	...answers,
	...reports,
	{
		task: 1,
		body: province("so-noi-vu"),
		action: "report-progress",
		by: homeAffairs,
		day: day("2023-06-05"),
		done: "Đã mở 05 lớp ở các huyện phía Bắc sông Tiền.",
		value: amount(5),
	},
	...accepted(
		{ task: 1, body: province("so-noi-vu") },
		homeAffairs,
		giver,
		day("2023-06-28"),
		"Đã mở đủ 12 lớp, mỗi huyện một lớp; 1.144 công chức cấp xã dự.",
		amount(12),
	),
	...postings,
	...accepted(
		{ task: 4, body: land },
		environment,
		giver,
		day("2023-08-18"),
		"12 trong 12 huyện, thành phố đã đăng; 02 huyện đăng sau thời hạn.",
		amount(12),
	),
	...districts2023.flatMap(([body], place) =>
		accepted(
			{ task: 5, body, number: 1 },
			districtHead,
			giver,
			day(["2023-06-27", "2023-06-29", "2023-07-14"][place] as string),
			"Đã tổ chức hội nghị đối thoại, có thông báo kết luận.",
		),
	),
	...districts2023
		.slice(0, 2)
		.flatMap(([body]) =>
			accepted(
				{ task: 5, body, number: 2 },
				districtHead,
				giver,
				day("2023-12-26"),
				"Đã tổ chức hội nghị đối thoại cuối năm, có thông báo kết luận.",
			),
		),
	...declared(
		landInspection,
		inspector,
		day("2023-11-24"),
		"Đã kiểm tra 05 địa phương, còn 01 chưa ra kết luận.",
		amount(5),
	),
	{
		...landInspection,
		action: "return",
		by: giver,
		day: day("2023-11-27"),
		reason: "Kế hoạch giao 06 địa phương; còn thiếu 01 kết luận kiểm tra.",
	},
	...accepted(
		landInspection,
		inspector,
		giver,
		day("2023-12-18"),
		"Đã ra kết luận kiểm tra thứ sáu.",
		amount(6),
	),
	{
		task: 9,
		body: land,
		action: "ask-extension",
		by: environment,
		day: day("2023-09-18"),
		reason: "Bộ đang sửa biểu mẫu của 11 thủ tục, cần chờ để không phải công bố hai lần.",
		dueOn: day("2023-11-15"),
	},
	{ task: 9, body: land, action: "grant-extension", by: giver, day: day("2023-09-20") },
	...accepted(
		{ task: 9, body: land },
		environment,
		giver,
		day("2023-11-14"),
		"Đã công bố 30 thủ tục rút ngắn từ 10% đến 25% thời gian.",
		amount(30),
	),
	...["2023-07-05", "2023-10-04", "2023-12-27"].flatMap((on, index) =>
		accepted(
			{ task: 10, body: province("so-y-te"), number: index + 1 },
			health,
			giver,
			day(on),
			"Đã khảo sát người bệnh tại 12 trung tâm y tế; điểm yếu nhất là thời gian chờ.",
		),
	),
	{
		...waterSites,
		action: "report-progress",
		by: environment,
		day: day("2023-10-10"),
		done: "Người dân báo 24 điểm, đã xử lý 15 điểm.",
		value: share(15, 24),
	},
	{
		...waterSites,
		action: "correct",
		by: environment,
		day: day("2023-10-12"),
		reason: "Đếm trùng một điểm ở hai xã giáp nhau: đúng là 14 trên 23 điểm.",
		value: share(14, 23),
	},
	...declared(
		waterSites,
		environment,
		day("2023-12-14"),
		"Đã xử lý 20 trên 23 điểm; 03 điểm cần vốn đầu tư.",
		share(20, 23),
	),
	{
		...waterSites,
		action: "return",
		by: giver,
		day: day("2023-12-18"),
		reason: "Chưa xử lý dứt điểm 03 điểm như kế hoạch giao.",
	},
	...accepted(
		{ task: 12, body: province("so-thong-tin-va-truyen-thong") },
		information,
		giver,
		day("2023-11-29"),
		"Đã đưa 786 trên 812 thủ tục đủ điều kiện lên toàn trình; 26 thủ tục chờ cơ sở dữ liệu của bộ.",
		share(786, 812),
	),
];
