import type { TaskText } from "../../domain/task.ts";
import { count, onDay, rate, taskText } from "../task-text.ts";
import { formerProvince } from "./plan.ts";

const province = (code: string) => `${formerProvince}/tinh.${code}`;
const homeAffairs = [province("so-noi-vu"), "Sở Nội vụ"] as const;
const labour = [province("so-ldtbxh"), "Sở Lao động - Thương binh và Xã hội"] as const;
const land = [province("so-tai-nguyen-va-moi-truong"), "Sở Tài nguyên và Môi trường"] as const;
const inspectorate = [province("thanh-tra"), "Thanh tra Tỉnh"] as const;
const serviceCentre = [province("tt-pvhcc"), "Trung tâm Phục vụ hành chính công Tỉnh"] as const;
const health = [province("so-y-te"), "Sở Y tế"] as const;
const information = [province("so-thong-tin-va-truyen-thong"), "Sở Thông tin và Truyền thông"] as const;
const office = [province("van-phong-ubnd"), "Văn phòng UBND Tỉnh"] as const;
const front = [province("mttq"), "Ủy ban Mặt trận Tổ quốc Việt Nam Tỉnh"] as const;

/** Tháp Mười, Cao Lãnh and Hồng Ngự stand for the twelve districts, so that the story stays readable. */
export const districts2023 = [
	["vn63:872/huyen.ubnd", "UBND huyện Tháp Mười"],
	["vn63:873/huyen.ubnd", "UBND huyện Cao Lãnh"],
	["vn63:870/huyen.ubnd", "UBND huyện Hồng Ngự"],
] as const;

const leadDepartments = [health, land, information, inspectorate] as const;
const everyDistrict = { lead: districts2023, each: true } as const;

/** The appendix of `modules/plans/demo/papers/phu-luc-nhiem-vu-2023.txt`, and the duties of part III of the plan. */
export const tasks2023: readonly TaskText[] = [
	taskText({
		heading: "Tham gia của người dân ở cấp cơ sở",
		text: "Tập huấn cách tổ chức họp dân, bầu trưởng khóm, ấp cho công chức cấp xã",
		lead: [homeAffairs],
		coordinate: [[null, "UBND cấp huyện"]],
		concept: "participation",
		output: "12 lớp tập huấn",
		measure: count("Số lớp tập huấn", "lớp", 12),
		deadline: onDay("2023-06-30"),
		words: "Trước ngày 30/6/2023",
		place: "Phụ lục, dòng 1",
		funds: 240_000_000,
	}),
	taskText({
		heading: "Tham gia của người dân ở cấp cơ sở",
		text: "Công bố sổ thu, chi các khoản Nhân dân đóng góp tại nhà văn hóa khóm, ấp",
		...everyDistrict,
		coordinate: [[null, "UBND cấp xã"]],
		concept: "participation",
		output: "Biên bản niêm yết",
		measure: rate("Khóm, ấp đã niêm yết", 100),
		recurrence: "quarterly",
		words: "Hằng quý",
		place: "Phụ lục, dòng 2",
	}),
	taskText({
		heading: "Công khai, minh bạch",
		text: "Niêm yết danh sách hộ nghèo, hộ cận nghèo đủ thời gian tại khóm, ấp",
		lead: [labour],
		coordinate: [[null, "UBND cấp xã"]],
		concept: "transparency",
		output: "Ảnh niêm yết, biên bản",
		deadline: onDay("2023-12-29"),
		words: "Quý IV năm 2023",
		place: "Phụ lục, dòng 3",
	}),
	taskText({
		heading: "Công khai, minh bạch",
		text: "Đưa kế hoạch sử dụng đất và bảng giá đất lên trang thông tin của từng huyện",
		lead: [land],
		coordinate: [[null, "UBND cấp huyện"]],
		concept: "transparency",
		output: "Đường dẫn trang thông tin",
		measure: count("Số huyện, thành phố đã đăng", "đơn vị", 12),
		deadline: onDay("2023-07-31"),
		words: "Trước ngày 31/7/2023",
		place: "Phụ lục, dòng 4",
	}),
	taskText({
		heading: "Trách nhiệm giải trình với người dân",
		text: "Tổ chức đối thoại giữa người đứng đầu cấp huyện và người dân",
		...everyDistrict,
		coordinate: [[null, "Ủy ban MTTQ Việt Nam cấp huyện"]],
		concept: "vertical_accountability",
		output: "Biên bản, thông báo kết luận",
		recurrence: "half-yearly",
		words: "6 tháng một lần",
		place: "Phụ lục, dòng 5",
	}),
	taskText({
		heading: "Trách nhiệm giải trình với người dân",
		text: "Trả lời phản ánh, kiến nghị của người dân đúng hạn",
		lead: [office],
		coordinate: [[null, "Các sở, ngành"]],
		concept: "vertical_accountability",
		measure: rate("Phản ánh, kiến nghị trả lời đúng hạn", 100),
		recurrence: "continuous",
		words: "Thường xuyên",
		place: "Phụ lục, dòng 6",
	}),
	taskText({
		heading: "Kiểm soát tham nhũng trong khu vực công",
		text: "Kiểm tra đột xuất việc nhận, giải quyết hồ sơ đất đai tại 06 địa phương",
		lead: [inspectorate],
		coordinate: [land],
		concept: "control_of_corruption",
		output: "Kết luận kiểm tra",
		measure: count("Số địa phương đã kiểm tra", "địa phương", 6),
		deadline: onDay("2023-11-30"),
		words: "Trước ngày 30/11/2023",
		place: "Phụ lục, dòng 7",
	}),
	taskText({
		heading: "Thủ tục hành chính công",
		text: "Gửi thư xin lỗi và hẹn lại ngày trả kết quả với mỗi hồ sơ trễ hạn",
		lead: [serviceCentre],
		concept: "administrative_procedures",
		output: "Thư xin lỗi",
		deadline: { kind: "whenever", occasion: "Hồ sơ trễ hạn" },
		words: "Khi hồ sơ trễ hạn",
		place: "Phụ lục, dòng 8",
	}),
	taskText({
		heading: "Thủ tục hành chính công",
		text: "Rút ngắn ít nhất 10% thời gian của 30 thủ tục đất đai, xây dựng",
		lead: [land],
		coordinate: [[province("so-xay-dung"), "Sở Xây dựng"]],
		concept: "administrative_procedures",
		output: "Quyết định công bố thủ tục",
		measure: count("Số thủ tục đã rút ngắn", "thủ tục", 30),
		deadline: onDay("2023-09-29"),
		words: "Trước ngày 30/9/2023",
		place: "Phụ lục, dòng 9",
	}),
	taskText({
		heading: "Cung ứng dịch vụ công",
		text: "Khảo sát người bệnh tại các trung tâm y tế cấp huyện và khắc phục điểm yếu",
		lead: [health],
		concept: "service_delivery",
		output: "Báo cáo khảo sát",
		recurrence: "quarterly",
		words: "Hằng quý",
		place: "Phụ lục, dòng 10",
	}),
	taskText({
		heading: "Quản trị môi trường",
		text: "Xử lý dứt điểm các điểm ô nhiễm nước do người dân báo",
		lead: [land],
		coordinate: [[null, "UBND cấp huyện"]],
		concept: "environmental_governance",
		output: "Danh mục điểm đã xử lý",
		measure: rate("Điểm ô nhiễm đã xử lý", 100),
		deadline: onDay("2023-12-15"),
		words: "Trước ngày 15/12/2023",
		place: "Phụ lục, dòng 11",
	}),
	taskText({
		heading: "Quản trị điện tử",
		text: "Đưa 100% thủ tục đủ điều kiện lên dịch vụ công trực tuyến toàn trình",
		lead: [information],
		coordinate: [[null, "Các sở, ngành"]],
		concept: "e_governance",
		output: "Danh mục thủ tục",
		measure: rate("Thủ tục đủ điều kiện đã lên toàn trình", 100),
		deadline: onDay("2023-11-30"),
		words: "Trước ngày 30/11/2023",
		place: "Phụ lục, dòng 12",
	}),
	taskText({
		heading: "Tổ chức thực hiện",
		text: "Ban hành kế hoạch của cơ quan, địa phương mình và gửi Sở Nội vụ",
		kind: "answer",
		lead: [...leadDepartments, ...districts2023],
		each: true,
		output: "Kế hoạch của cơ quan, địa phương",
		deadline: { kind: "after", anchor: "plan-issued", amount: 15, unit: "day" },
		words: "sau 15 ngày kể từ ngày Kế hoạch này được ban hành",
		place: "Phần III, mục 2",
	}),
	taskText({
		heading: "Tổ chức thực hiện",
		text: "Báo cáo kết quả thực hiện, gửi Sở Nội vụ",
		kind: "report",
		lead: [...leadDepartments, ...districts2023],
		each: true,
		output: "Báo cáo kết quả",
		deadline: { kind: "after", anchor: "index-published:PAPI:2023", amount: 10, unit: "day" },
		words: "sau 10 ngày kể từ ngày công bố Chỉ số PAPI năm 2023",
		place: "Phần III, mục 2",
	}),
	taskText({
		heading: "Tổ chức thực hiện",
		text: "Giám sát việc thực hiện Kế hoạch này ở cơ sở",
		kind: "request",
		lead: [front],
		place: "Phần III, mục 4",
	}),
];
