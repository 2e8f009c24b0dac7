"""Right translations of many kinds, in both directions: nothing may be reported."""

import pytest

from workbench.checks.check import Context
from workbench.checks.rules.numbers import CHECK
from workbench.model.languages import Direction
from workbench.model.segments import Pair

# English, Chinese; sentences of our own.
PAIRS = [
    # news
    (
        "At least 43 people were killed and more than 120 injured when a train derailed.",
        "列车脱轨，造成至少43人死亡，120多人受伤。",
    ),
    (
        "A magnitude-6.8 earthquake struck at a depth of 10 kilometres at 5:46 a.m.",
        "清晨5时46分发生6.8级地震，震源深度10公里。",
    ),
    (
        "The president, 72, was re-elected with 53.4 percent of the vote.",
        "72岁的总统以53.4%的得票率连任。",
    ),
    ("Three in four voters said they were unhappy.", "四分之三的选民表示不满。"),
    (
        "The strike, now in its third week, has grounded 2,300 flights.",
        "罢工已进入第三周，2300个航班停飞。",
    ),
    (
        "He was sentenced to 15 years in prison, two of them suspended.",
        "他被判处15年监禁，其中两年缓刑。",
    ),
    (
        "Police arrested seven men aged between 19 and 34.",
        "警方逮捕了七名年龄在19岁至34岁之间的男子。",
    ),
    ("The vote was 14-0 with one abstention.", "投票结果为14票赞成、0票反对、1票弃权。"),
    ("Nearly two-thirds of the 8,500 refugees are children.", "8500名难民中近三分之二是儿童。"),
    ("The two leaders met for the first time since 2019.", "两位领导人自2019年以来首次会晤。"),
    (
        "The bill passed 218-210, with 7 members absent.",
        "该法案以218票对210票获得通过，7名议员缺席。",
    ),
    ("It is the second time in a decade that the city has flooded.", "这是该市十年来第二次被淹。"),
    ("Some 1.2 million people lost power for up to three days.", "约120万人停电长达三天。"),
    ("In the early hours of Monday, four gunmen opened fire.", "周一凌晨，四名枪手开火。"),
    (
        "The 27-nation bloc agreed on a seventh round of sanctions.",
        "由27国组成的该集团就第七轮制裁达成一致。",
    ),
    (
        "The museum, founded in the mid-18th century, has six floors.",
        "这座博物馆建于18世纪中叶，共有六层。",
    ),
    ("The fire started shortly after midnight on the 23rd floor.", "午夜刚过，火灾从23楼开始。"),
    ("Half a dozen countries recalled their ambassadors.", "六个国家召回了大使。"),
    ("The Group of Seven will meet in June.", "七国集团将于6月举行会议。"),
    (
        "The council has 12 members, one-third of whom are elected every two years.",
        "委员会有12名成员，每两年改选三分之一。",
    ),
    # contracts
    (
        "The Tenant shall pay a deposit equal to two (2) months' rent.",
        "承租人应支付相当于两（2）个月租金的押金。",
    ),
    ("within thirty (30) days after receipt of notice", "在收到通知后三十（30）日内"),
    ("Interest accrues at 1.5% per month (18% per annum).", "利息按每月1.5%（每年18%）计算。"),
    (
        "This Agreement is made in two counterparts, each of equal force.",
        "本协议一式两份，具有同等效力。",
    ),
    (
        "Pursuant to Section 4.2(b), either party may terminate on 60 days' notice.",
        "根据第4.2(b)条，任何一方可提前60天通知终止。",
    ),
    (
        "The Contract Price is RMB 3,500,000 (three million five hundred thousand).",
        "合同价款为人民币350万元（叁佰伍拾万元整）。",
    ),
    ("Delivery shall take place no later than 31 March 2027.", "交货不得晚于2027年3月31日。"),
    (
        "Article 17, paragraph 1, shall apply from the first day of the second month.",
        "第十七条第一款自第二个月的第一天起适用。",
    ),
    ("The liability shall not exceed twice the annual fee.", "责任不超过年费的两倍。"),
    ("Any amendment requires a three-fourths majority.", "任何修订须经四分之三多数通过。"),
    # science
    (
        "The sample was heated to 350 °C for 48 h and cooled at 5 °C/min.",
        "样品在350 °C下加热48小时，以5 °C/分钟的速度冷却。",
    ),
    ("Light travels at about 300,000 km per second.", "光速约为每秒30万公里。"),
    ("The fossil is about 66 million years old.", "该化石距今约6600万年。"),
    ("Cells were diluted 1:10 and incubated for 24 hours.", "细胞按1:10稀释，培养24小时。"),
    (
        "The telescope's mirror is 6.5 metres across, nearly three times that of Hubble.",
        "望远镜的镜面直径6.5米，接近哈勃的三倍。",
    ),
    ("The brain has roughly 86 billion neurons.", "大脑约有860亿个神经元。"),
    ("CO2 levels rose by 2.4 parts per million.", "二氧化碳浓度上升了百万分之2.4。"),
    ("The risk is one in a thousand.", "风险为千分之一。"),
    (
        "Of the 1,048 patients, 37 (3.5%) had severe symptoms.",
        "1048名患者中，37名（3.5%）出现重症。",
    ),
    ("The 5G network covers 98 per cent of the country.", "5G网络覆盖全国98%的地区。"),
    ("Temperatures will rise by 1.5 to 2 degrees by 2100.", "到2100年气温将上升1.5至2度。"),
    ("The drug reduced deaths by a fifth.", "该药使死亡人数减少了五分之一。"),
    # sport
    ("She won gold in the 100m in 10.72 seconds.", "她以10秒72的成绩夺得100米金牌。"),
    (
        "He scored twice in the 89th minute and added a third in stoppage time.",
        "他在第89分钟梅开二度，补时阶段攻入第三球。",
    ),
    ("They lost 1-0 at home and drew 2-2 away.", "他们主场0-1失利，客场2-2战平。"),
    (
        "The 23-year-old beat the top seed 6-4, 3-6, 7-5.",
        "这位23岁的选手以6-4、3-6、7-5击败头号种子。",
    ),
    ("She ran the second half in 1:08:21.", "她以1:08:21跑完后半程。"),
    ("The team finished fifth, seven points behind the leaders.", "该队名列第五，落后榜首七分。"),
    (
        "It was his 700th career goal and his fourth hat-trick.",
        "这是他职业生涯的第700个进球和第四个帽子戏法。",
    ),
    (
        "China won 38 golds, 32 silvers and 19 bronzes at the 2020 Games.",
        "中国在2020年奥运会上获得38金32银19铜。",
    ),
    ("He is 1.98 metres tall and weighs 104 kilos.", "他身高1米98，体重104公斤。"),
    ("The 400-metre final starts at half past eight in the evening.", "400米决赛晚上八点半开始。"),
    # finance
    (
        "Net profit fell 12% to HK$4.6bn in the six months to June 30.",
        "截至6月30日的六个月内，净利润下降12%，至46亿港元。",
    ),
    ("The index closed up 1.3% at 3,214.67 points.", "该指数收涨1.3%，报3214.67点。"),
    (
        "The central bank cut rates by 25 basis points to 3.75 percent.",
        "央行降息25个基点，至3.75%。",
    ),
    ("Shares trade at 18 times forward earnings.", "股价为预期收益的18倍。"),
    ("The yuan weakened to 7.25 per dollar.", "人民币兑美元跌至7.25。"),
    (
        "Sales more than doubled to €870 million in the second quarter.",
        "第二季度销售额增长逾一倍，至8.7亿欧元。",
    ),
    (
        "The deal values the firm at between $2bn and $3bn.",
        "该交易对公司的估值在20亿至30亿美元之间。",
    ),
    (
        "In fiscal 2025, operating margin improved by 1.2 percentage points to 9.8%.",
        "2025财年，营业利润率提高1.2个百分点，达到9.8%。",
    ),
    ("Brent crude rose 89 cents to $84.12 a barrel.", "布伦特原油上涨89美分，至每桶84.12美元。"),
    ("The fund manages £12.5bn for 240,000 clients.", "该基金为24万名客户管理125亿英镑。"),
    ("Exports have tripled in the past five years.", "过去五年出口增长了两倍。"),
    (
        "The country's GDP grew by 0.4% quarter on quarter and 5% year on year.",
        "该国国内生产总值环比增长0.4%，同比增长5%。",
    ),
    ("A quarter of the workforce will go by the end of the year.", "到年底将裁减四分之一的员工。"),
    ("Debt stands at three and a half times annual revenue.", "债务是年收入的三倍半。"),
    # general
    ("I read the book in one sitting, all 900 pages of it.", "我一口气读完了这本900页的书。"),
    ("She has two brothers and one sister.", "她有两个哥哥和一个妹妹。"),
    ("They arrived two by two.", "他们两两到达。"),
    ("Three days later, the two friends met again.", "三天后，两个朋友再次见面。"),
    ("My grandfather turned ninety last year.", "我爷爷去年满九十岁。"),
    ("She was born in the Year of the Tiger, 1986.", "她出生于1986年，属虎。"),
    ("It's a thousand times better.", "好一千倍。"),
    (
        "The recipe calls for 2 1/2 cups of flour and half a teaspoon of salt.",
        "食谱需要2杯半面粉和半茶匙盐。",
    ),
    ("Room 1204 is on the twelfth floor.", "1204房间在十二楼。"),
    ("The train leaves at a quarter to nine.", "火车八点四十五分开。"),
    ("Take bus 52 or 63 for four stops.", "乘52路或63路公交车，坐四站。"),
    ("Nine out of ten dentists recommend it.", "十个牙医有九个推荐它。"),
    ("Add two tablespoons of oil and cook for 3-4 minutes.", "加两汤匙油，煮3至4分钟。"),
    ("He lived to be over a hundred.", "他活了一百多岁。"),
    ("The meeting is on the 3rd of next month.", "会议定于下月3日举行。"),
    ("The company was founded 150 years ago, in 1876.", "该公司成立于150年前的1876年。"),
    (
        "The world's three largest economies account for half of output.",
        "世界三大经济体占产出的一半。",
    ),
    ("He came in first, and his twin brother second.", "他得了第一，他的孪生兄弟得了第二。"),
    ("Version 3.11.4 fixes 27 bugs.", "3.11.4版修复了27个错误。"),
    ("Boeing 737 MAX jets were grounded for 20 months.", "波音737 MAX客机停飞20个月。"),
    ("Six sailings a week connect the two islands.", "每周六班船连接两岛。"),
    ("The ferry runs four times a day, five days a week.", "渡轮每周五天、每天四班。"),
    ("The late 1970s saw a tenfold increase.", "20世纪70年代末增长了九倍。"),
    ("The building dates from the first half of the 17th century.", "这座建筑建于17世纪上半叶。"),
    ("It takes one to two hours.", "需要一到两个小时。"),
    ("Nineteen Eighty-Four was published in 1949.", "《一九八四》于1949年出版。"),
    ("The sixth sense is not one of the five senses.", "第六感不属于五种感官。"),
    ("The tower is 1,250 feet (381 metres) tall.", "该塔高1250英尺（381米）。"),
    ("Fewer than 1 in 10 plastic bottles are recycled.", "只有不到十分之一的塑料瓶得到回收。"),
    ("Up to 80 million tonnes a year are wasted.", "每年浪费多达8000万吨。"),
    ("He spent the 1,000th day in space on Tuesday.", "周二是他在太空的第1000天。"),
    (
        "The population has grown from 9.3 million in 2001 to more than 14 million.",
        "人口从2001年的930万增至1400多万。",
    ),
    (
        "A total of 3,482 people from 64 countries and regions registered, up 7.9% from a year earlier.",
        "来自64个国家和地区的3482人报名，比上年增加7.9%。",
    ),
    (
        "The Seventh National Census counted 1.41 billion people.",
        "第七次全国人口普查登记14.1亿人。",
    ),
    (
        "Since the 18th Party Congress, nearly 100 million rural people have escaped poverty.",
        "党的十八大以来，近1亿农村人口脱贫。",
    ),
    (
        "The ship, 399.9 metres long and 61.5 metres wide, can carry 24,188 TEU containers.",
        "该船长399.9米，宽61.5米，可装载24188个标准箱。",
    ),
    ("The first batch of 12 trainees arrived in Beijing at noon.", "首批12名学员中午抵达北京。"),
    (
        "The four-day event attracted 1.5 times as many visitors as in 2023.",
        "为期四天的活动吸引的观众是2023年的1.5倍。",
    ),
    ("He has served two terms, from 2008 to 2016.", "他从2008年到2016年担任过两届。"),
    (
        "In the last 24 hours, 17 new cases were confirmed, 5 of them imported.",
        "过去24小时新增确诊病例17例，其中境外输入5例。",
    ),
    ("Ten thousand volunteers planted 2,000 mu of trees.", "一万名志愿者植树2000亩。"),
    (
        "Three-quarters of a century after its founding, the body has 193 members.",
        "成立四分之三个世纪后，该机构有193个成员。",
    ),
    ("The 38th parallel divides the peninsula.", "三八线分隔了半岛。"),
    ("The 9/11 attacks killed 2,977 people.", "9·11袭击造成2977人死亡。"),
    (
        "The company plans to invest 10 billion yuan ($1.4 billion) over five years.",
        "该公司计划五年内投资100亿元（14亿美元）。",
    ),
    ("Rainfall exceeded 200 mm in 6 hours.", "6小时降雨量超过200毫米。"),
    ("Both sides signed 15 agreements.", "双方签署了15项协议。"),
    ("The province's GDP ranked third in the country.", "该省国内生产总值居全国第三。"),
    ("He came third with 12.3 percent.", "他以12.3%的得票率位居第三。"),
    ("Her fifth child was born on Christmas Eve.", "她的第五个孩子出生于平安夜。"),
    (
        "The world's second-largest economy grew 5.2 percent in 2023.",
        "世界第二大经济体2023年增长5.2%。",
    ),
    (
        "The minimum wage will rise from 15 to 16.5 dollars an hour.",
        "最低工资将从每小时15美元提高到16.5美元。",
    ),
    (
        "By 2030, one in every six people will be aged 60 or over.",
        "到2030年，每六人中就有一人年龄在60岁或以上。",
    ),
    ("A man in his 30s was arrested.", "一名三十多岁的男子被捕。"),
    ("The teenager, aged 17, was taken to hospital.", "这名17岁的少年被送往医院。"),
    ("Sixty-odd guests attended the wedding.", "六十多位客人参加了婚礼。"),
    ("It happened in the winter of 1944-45.", "那是1944年至1945年的冬天。"),
    ("In 2023/24 the club won 26 of its 38 games.", "2023/24赛季，该俱乐部38场比赛赢了26场。"),
    (
        "Over the next two decades, sea levels will rise by up to 30 cm.",
        "未来二十年，海平面将上升最多30厘米。",
    ),
    ("The concert begins at 7 p.m. sharp.", "音乐会晚上7点准时开始。"),
    (
        "Office hours are 9 a.m. to 5:30 p.m., Monday to Friday.",
        "办公时间为周一至周五上午9时至下午5时30分。",
    ),
    (
        "She was one of 200 finalists from 30-plus countries.",
        "她是来自30多个国家的200名决赛选手之一。",
    ),
    ("They walked 20 li before dawn.", "他们天亮前走了二十里。"),
    (
        "About 60 percent, or 1.8 million, live below the poverty line.",
        "约六成即180万人生活在贫困线以下。",
    ),
    (
        "The proposal passed with 8 votes in favour, 2 against and 1 abstention.",
        "提案以8票赞成、2票反对、1票弃权获得通过。",
    ),
    ("It cost the equivalent of three months' salary.", "花费相当于三个月的工资。"),
    ("The engine delivers 300 hp and 450 Nm of torque.", "发动机输出300马力和450牛·米扭矩。"),
    ("The battery lasts up to 18 hours.", "电池续航可达18小时。"),
    ("A 2TB drive costs about $60.", "2TB硬盘约60美元。"),
    ("The 4K display has a 120 Hz refresh rate.", "4K显示屏的刷新率为120Hz。"),
    ("The resolution is 1920×1080 pixels.", "分辨率为1920×1080像素。"),
    ("Take one tablet three times a day after meals.", "每日三次，每次一片，饭后服用。"),
    ("Blood pressure was 120/80 mmHg.", "血压为120/80毫米汞柱。"),
    (
        "The vaccine is 95% effective (95% CI 90.3–97.6).",
        "疫苗有效率为95%（95%置信区间90.3–97.6）。",
    ),
    ("P values below 0.05 were considered significant.", "P值小于0.05视为有统计学意义。"),
    ("Ages ranged from 6 months to 12 years.", "年龄从6个月到12岁不等。"),
    ("It is 1,500 times smaller than a grain of sand.", "它比一粒沙子小1500倍。"),
    ("The reaction yields 2 mol of water per mole of methane.", "每摩尔甲烷反应生成2摩尔水。"),
    ("The probe travelled 4.67 billion kilometres in nine years.", "探测器九年飞行了46.7亿公里。"),
    ("Mercury is 57.9 million km from the Sun.", "水星距太阳5790万公里。"),
    (
        "Article 3 (1) (a) of Regulation (EU) No 2016/679",
        "第2016/679号条例（欧盟）第3条第1款(a)项",
    ),
    (
        "Either party may terminate this Contract upon ninety (90) days' prior written notice.",
        "任何一方可提前九十（90）日书面通知终止本合同。",
    ),
    (
        "The Buyer shall pay 30% in advance and the remaining 70% within fifteen business days.",
        "买方应预付30%，其余70%在十五个工作日内付清。",
    ),
    ("Overdue amounts bear interest at 0.05% per day.", "逾期款项按每日万分之五计息。"),
    (
        "The warranty period is 24 months from the date of delivery.",
        "质保期为自交付之日起24个月。",
    ),
    ("The registered capital is USD 5,000,000.", "注册资本为500万美元。"),
    (
        "Each party shall appoint one arbitrator, and the third shall be the chair.",
        "双方各指定一名仲裁员，第三名为首席仲裁员。",
    ),
    (
        "Made in triplicate in Geneva this 5th day of May 2024.",
        "2024年5月5日订于日内瓦，一式三份。",
    ),
    ("He trailed by two shots after 54 holes.", "54洞过后他落后两杆。"),
    ("She improved her own world record by 0.02 seconds.", "她将自己保持的世界纪录提高了0.02秒。"),
    ("The visitors scored three goals in the last ten minutes.", "客队在最后十分钟攻入三球。"),
    (
        "They are unbeaten in their last 14 matches (11 wins, 3 draws).",
        "他们最近14场比赛保持不败（11胜3平）。",
    ),
    (
        "He averaged 27.4 points, 8.1 rebounds and 5.5 assists.",
        "他场均得到27.4分、8.1个篮板和5.5次助攻。",
    ),
    ("The marathon champion finished in 2:03:59.", "马拉松冠军的成绩是2小时3分59秒。"),
    ("She won the first set 7-6 (7-4).", "她以7-6(7-4)赢下首盘。"),
    ("It was their eighth title in nine seasons.", "这是他们九个赛季中的第八个冠军。"),
    ("The yield on the 10-year bond fell to 2.31 percent.", "10年期国债收益率降至2.31%。"),
    (
        "Earnings per share were $1.25, against $0.98 a year ago.",
        "每股收益1.25美元，上年同期为0.98美元。",
    ),
    ("The firm raised $50m in a Series B round.", "该公司在B轮融资中筹集了5000万美元。"),
    ("Gold hit a record $2,450.60 an ounce.", "金价创下每盎司2450.6美元的纪录。"),
    (
        "The bank's bad-loan ratio fell 0.05 percentage point to 1.62%.",
        "该行不良贷款率下降0.05个百分点，至1.62%。",
    ),
    ("Revenue rose 3.2x in four years.", "收入四年增长到3.2倍。"),
    ("Inflation slowed to a two-year low of 2.1%.", "通胀放缓至2.1%，为两年来最低。"),
    ("The first three quarters saw growth of 4.9 percent.", "前三季度增长4.9%。"),
    ("The fee is 5,000 yen, or about £26.", "费用为5000日元，约合26英镑。"),
    (
        "Between 1990 and 2020, the number of smokers fell by half.",
        "1990年至2020年间，吸烟人数减少了一半。",
    ),
    (
        "In the late twentieth century, one house in ten had no bathroom.",
        "二十世纪末，十分之一的房屋没有浴室。",
    ),
    (
        "The Three Gorges Dam has 32 main turbines of 700 MW each.",
        "三峡大坝有32台主机组，每台70万千瓦。",
    ),
    ("Twenty-one of the 50 states have similar laws.", "50个州中有21个有类似法律。"),
    ("He drank two bottles of beer and half a bottle of wine.", "他喝了两瓶啤酒和半瓶葡萄酒。"),
    ("There are 60 minutes in an hour and 24 hours in a day.", "一小时有60分钟，一天有24小时。"),
    ("Seventy percent of the earth's surface is water.", "地球表面百分之七十是水。"),
    ("I've told you a hundred times.", "我跟你说过一百遍了。"),
    ("The hotel is a five-minute walk from the station.", "酒店距车站步行五分钟。"),
    ("The five-star hotel has 320 rooms on 40 floors.", "这家五星级酒店有40层，320间客房。"),
    ("A three-legged dog crossed the four-lane road.", "一只三条腿的狗穿过了四车道的马路。"),
    ("World War II ended in 1945.", "第二次世界大战于1945年结束。"),
    ("Louis XIV reigned for 72 years.", "路易十四在位72年。"),
    ("The Second Five-Year Plan began in 1958.", "第二个五年计划始于1958年。"),
    ("He was Number Two in the Party.", "他是党内二号人物。"),
    ("The two-state solution is the only way out.", "两国方案是唯一出路。"),
    ("They live at 221B Baker Street.", "他们住在贝克街221B号。"),
    ("My phone number is 555-0123.", "我的电话号码是555-0123。"),
    ("It dropped to –12 °C overnight.", "夜间降至–12 °C。"),
    ("The plane was flying at 35,000 feet.", "飞机当时在35000英尺高空飞行。"),
    (
        "Every four years, on 29 February, he celebrates his birthday.",
        "他每四年在2月29日庆祝生日。",
    ),
    ("Sales rose by a factor of ten.", "销售额增长到十倍。"),
    ("Three or four students were late.", "有三四个学生迟到。"),
    ("It will take seven or eight years.", "需要七八年。"),
    ("She has been to Paris several times, at least three.", "她去过巴黎好几次，至少三次。"),
    ("Thousands of fans waited for six hours.", "数千名粉丝等了六个小时。"),
    ("In his eighty-first year he wrote his 20th novel.", "八十一岁时他写了第20部小说。"),
]


def findings(source: str, target: str, tags: tuple[str, str]) -> list[str]:
    pair = Pair("p1", "d", source, target, target)
    return [found.message for found in CHECK.find(pair, Context(Direction.parse(*tags)))]


@pytest.mark.parametrize(("english", "chinese"), PAIRS)
def test_a_right_translation_is_left_alone_in_both_directions(english: str, chinese: str) -> None:
    assert findings(english, chinese, ("en", "zh-Hans")) == []
    assert findings(chinese, english, ("zh-Hans", "en")) == []
