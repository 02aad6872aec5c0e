/** 中文文案。 */
export const zh = {
  nav: {
    label: '主导航', queue: '队列', rooms: '直播间', desk: '脚本', lexicon: '词库', stats: '看板', audit: '审计', admin: '管理', callbacks: '回调',
    skip: '跳到正文', decided: '今天已处理 {n}', language: 'EN', languageLabel: 'Switch to English', theme: '切换深色和浅色',
    signOut: '退出登录', password: '修改密码', keys: '快捷键', home: 'Claimwatch 首页', me: '我的菜单',
  },
  signIn: {
    title: '登录', login: '账号', password: '密码', submit: '登录', busy: '正在登录…',
    wrong: '账号或密码不对。请核对后再试；忘了密码，请管理员重置。',
    firstChange: '这是系统生成的密码，先换成自己的再开始工作。',
  },
  password: {
    title: '修改密码', old: '现在的密码', next: '新密码', again: '再输一遍新密码', hint: '至少 12 个字符，不能和账号或旧密码相同。',
    submit: '保存新密码', differ: '两次输入的新密码不一样。', short: '新密码至少要 12 个字符。', done: '密码已修改，其他设备上的登录已退出。',
  },
  queue: {
    title: '待判定队列', all: '全部类别', severities: '全部等级', category: '按类别筛选', severity: '按等级筛选',
    waiting: '{n} 条待判定', arrived: '新到 {n} 条，点此显示（R）', empty: '队列已清空。', emptyFiltered: '这个筛选条件下没有待判定的内容。',
    showAll: '显示全部', last: '最近一次标记：{ago}前。', never: '还没有标记过内容。', rooms: '现在 {live} 个直播间在播，{flags} 条标记。', seeRooms: '去看直播间',
    more: '再显示一些', held: '{by} 正在处理', gone: '{by} 已判定：{measure}', goneUnknown: '已由他人判定', withdrawn: '识别结果更正后，此条已撤销',
    provisional: '识别中', corrected: '主播已更正', escalated: '待主管', repeats: '本场说了 {n} 次', back: '返回队列', loading: '正在读取…', mine: '我在看',
    announce: '新到 {n} 条待判定内容', unsent: '待发送：{measure}',
  },
  severity: { high: '高', medium: '中', low: '低', label: '等级{word}' },
  case: {
    title: '{room} · {title}', context: '现场语音', hero: '被标记的话', live: '实时', ended: '本场已结束', earlier: '再往前看', marks: '本场标记',
    marksLabel: '本场各时段的标记数，共 {total} 条', watching: '{n} 人在看', tier: '{n} 级巡查', host: '主播 {name}', confidence: '把握 {value}',
    unsure: '把握不大，请结合上下文判断', asr: '识别可能有误', provisional: '语音仍在识别，文字可能变化', caption: '画面文字', said: '本场已说 {n} 次，先前：',
    corrected: '主播已在直播中更正：', undone: '还原', none: '没有选中的内容', pick: '从左边选一条，或按 J。', missing: '没有这条记录，或您没有权限查看。',
    share: '打开单独页面', leased: '{by} 正在处理，{until} 后可接手。', next: '下一条', toRoom: '看整场', tailLost: '暂时读不到实时语音，正在重试。',
    otherSegment: '和前后句合在一起看',
  },
  verdict: {
    facts: '案情',
    title: '判定', product: '商品', unknownProduct: '不知道当时在卖什么商品', unknownCategory: '商品类别未知，按普通商品判断。', noPassport: '没有商品登记信息。',
    noRegistration: '未登记注册或备案号', registrations: '注册或备案', functions: '核准功能', adApproval: '广告审查批准文号', price: '售价 {price}', listPrice: '划线价 {price}',
    needsPassport: '如果商品已注册相应功能，这句话可能合法；请先核对注册信息。', law: '依据', uncertainLaw: '待法务核对', noLaw: '这个词条没有写明依据。', penalty: '处罚：{text}',
    suggestion: '可以这样说', noSuggestion: '没有合法的替代说法，建议删去。', why: '判断过程', measures: '处理', reason: '理由', otherReason: '其他理由，请写明', note: '备注（选填）',
    term: '期限', confirm: '确认：{measure}', choose: '先选择一项处理', needReason: '请选一个理由，或自己写明。', readOnly: '您的角色可以查看，不能判定。',
    decided: '{by} 于 {at} 判定：{measure}', takenBack: '已撤回（{at}）', until: '至 {at}', history: '处理记录', notes: '备注', addNote: '写备注', saveNote: '保存备注', cancel: '取消',
    handOver: '移交', handOverTo: '移交给', noColleagues: '现在没有可以接手的同事。', handedOver: '已移交给 {name}', noReplay: '平台没有提供回放地址。', heldBy: '{by} 正在处理这一条，{until} 前由其判定。',
    waiting: '已收下，连上后发送。', sending: '正在发送…', effective: '{at} 生效', withdrawn: '识别结果更正后，此条已撤销，无需处理。', days: '{n} 天', reopened: '撤回后可重新判定。', heavy: '较重的处理会在 10 秒后生效，其间可以撤回。',
  },
  reasons: {
    notClaim: '不构成宣称', registered: '商品已注册相应功能', misheard: '语音识别有误', quoted: '转述、提问或辟谣', allowed: '有依据且已标明来源',
    repeated: '多次出现，提醒后仍继续', health: '危害消费者健康', money: '可能造成财产损失', evasion: '用隐语、谐音逃避审查', refused: '拒不在直播中更正',
  },
  measure: {
    dismiss: '无问题', 'ask-correction': '请更正', warn: '警示', 'limit-functions': '限制功能', 'limit-reach': '限制流量', 'pause-stream': '暂停直播',
    suspend: '限期停播', 'close-account': '关闭账号', 'bar-registration': '禁止重新注册', blacklist: '列入黑名单', escalate: '报主管',
  },
  back: {
    done: '已判定：{measure} · {room}', waiting: '还没发出：{measure} · {room}', sending: '正在发送：{measure} · {room}', 'taken-back': '已撤回：{measure} · {room}',
    failed: '没有成功：{measure} · {room}。{problem}', conflict: '{by} 先处理了 {room} 的这一条，您的判定没有生效。', conflictAt: '{by} 在 {at} 先处理了 {room} 的这一条，您的判定没有生效。', somebody: '同事', undo: '撤回', open: '查看', close: '知道了', seconds: '{n} 秒内可撤回', region: '刚才的判定',
  },
  connection: { down: '连接断开，已 {ago}。队列仍可查看，判定会在连上后发送。', unsent: '{n} 条判定等待发送。', retry: '立即重连', region: '连接状态' },
  keys: {
    title: '快捷键', next: '下一条 / 上一条', measure: '选择处理；再按一次 1 换一个理由', confirm: '确认', back: '撤回刚才的判定', hand: '移交', note: '写备注', listen: '听回放', help: '显示快捷键',
    escape: '放弃选择', refresh: '显示新到的内容', close: '关闭',
  },
  rooms: {
    title: '直播间', intro: '风险高的在前。', room: '直播间', audience: '观众', tier: '巡查级别', category: '申报类别', trend: '本场标记', open: '待判定', flags: '标记', last: '最近被标记的话',
    live: '在播', ended: '已结束', none: '还没有直播间接入。用接口密钥向 /api/v1/segments 发送语音文字后，这里会出现直播间。', patrol: '开始巡查', stop: '停止巡查', patrolling: '正在巡查 {room}',
    trendLabel: '本场共 {n} 条标记',
  },
  room: { title: '{room} 的直播记录', transcript: '语音记录', onlyFlagged: '只看被标记的', earlier: '再往前看', empty: '还没有语音。', facts: '本场信息', agency: 'MCN 机构 {name}', operator: '运营者 {name}', began: '{at} 开播', count: '{n} 处标记', live: '实时更新' },
  lexicon: {
    title: '词库', label: '搜索词条', placeholder: '说法、法条、类别或词条编号', hint: '例如：免疫力、第十七条、price', none: '没有找到。换个说法，或只留下关键的词。', version: '词库版本 {version}', found: '{n} 个词条',
    patterns: '匹配规则', law: '依据', says: '会被标记', not: '不会被标记', suggestion: '可以这样说', back: '返回搜索', start: '输入说法或法条，边输边查。', lang: '语言', id: '编号',
  },
  desk: {
    title: '脚本检查', intro: '开播前贴上脚本，逐句检查。文字只用于这次检查。', text: '脚本全文，每行一段', category: '商品类别', unknown: '不确定（按普通商品）', check: '检查', checking: '正在检查…', again: '重新检查', edit: '改全文',
    clean: '没有发现问题。', found: '{n} 段需要修改', gone: '都改好了。', paragraph: '第 {n} 段', rewrite: '改写这一段', recheck: '改好了，再查一遍', cancel: '不改了', fine: '这一段没有发现问题', stillBad: '这一段仍有问题',
    below: '把握不大，仅供参考', suggestion: '可以这样说', copy: '复制脚本', copied: '已复制', empty: '请先贴上脚本。', chars: '{n} / 100,000 字符', cut: '删去标出的话',
  },
  stats: {
    title: '看板', range: '时间范围', day: '近 24 小时', week: '近 7 天', month: '近 30 天', flags: '标记', cases: '案件', open: '待判定', decided: '已判定', dismissed: '判为无问题', perHour: '什么时候的违法宣称最多？', perDay: '哪几天的违法宣称最多？',
    byCategory: '哪些类别的违法宣称最多？', byMeasure: '判定之后做了什么？', byEntry: '哪些词条判得准，哪些常被判为无问题？', upheld: '成立', undecided: '还没有判定，无从比较。', entry: '词条', count: '案件', precision: '成立比例', none: '这段时间没有数据。', axis: '标记数', partial: '虚线：这一段时间还没过完。', share: '占已判定的 {n}',
  },
  audit: { verify: '核对整条链', intact: '{n} 条记录完好。', broken: '从第 {n} 条起与写入时不符，请立即保全数据并联系管理员。', title: '审计日志', intro: '只增不改，每条的校验值都包含上一条。', at: '时间', by: '谁', action: '做了什么', subject: '对象', detail: '内容', hash: '校验值', more: '更早的记录', none: '还没有记录。', number: '序号' },
  admin: {
    title: '管理', people: '人员', keys: '接口密钥', login: '账号', name: '姓名', roles: '角色', state: '状态', active: '启用', disabled: '已停用', mustChange: '待改密码', add: '添加人员', disable: '停用', enable: '恢复', used: '最近使用', reset: '重置密码', tenant: '平台（租户）',
    label: '用途', created: '创建时间', addKey: '新建密钥', revoke: '吊销', revoked: '已吊销', secret: '只显示这一次，请现在就交给本人保管：', keySecret: '只显示这一次，请现在就保存：', sure: '再点一次确认', needRole: '至少选一个角色。', done: '收起', loginHint: '小写字母、数字、点、横线',
  },
  callbacks: {
    title: '回调', intro: '处理结果（以及需要时的标记）带签名推送到下列地址，对方没有收下会连续重试三天。', refresh: '重新读取', none: '还没有回调地址。', add: '添加回调地址', url: '地址（https）', withFlags: '标记也推送', both: '处理结果和标记', decisionsOnly: '处理结果',
    secret: '密钥只显示这一次。请现在就交给接收方，用来核对收到的内容：', state: '状态', active: '启用', paused: '已暂停，期间的内容先存着', gone: '已关闭：对方答复不再接收', created: '创建时间', waiting: '待发送', oldest: '· 最久的已等 {age}', dead: '已放弃', skipped: '未入队（积压太多）',
    delivered: '最近一次送达', failed: '最近一次失败', overlap: '旧密钥同时有效至', test: '发送测试', tested: '测试已发出。点“重新读取”看对方是否收下。', pause: '暂停', resume: '恢复', rotate: '更换密钥', delete: '删除', showDead: '查看已放弃的（{n}）',
    happened: '发生时间', what: '内容', subject: '对象', attempts: '尝试次数', gaveUp: '放弃时间', why: '最后的原因', again: '重新发送', allAgain: '全部重新发送',
    because: {
      gone: '对方答复 410，不再接收', redirect: '对方答复 {given}，要求跳转；不跟随跳转，请改成最终地址', answered: '对方答复 {given}', slow: '{given} 秒内没有答复', tls: '加密连接没有建立，请对方检查证书', unreachable: '连不上对方', waited: '等待太久，没有送出',
      notPublic: '域名指向 {given}，不是公网地址，没有发送', unknown: '域名 {given} 查不到', notHttps: '地址不是 https，没有发送',
    },
    types: { decision_made: '处理结果', decision_taken_back: '处理撤回', flag_raised: '标记', flag_confirmed: '标记确认', flag_withdrawn: '标记撤销', test: '测试' },
  },
  role: { operator: '运营者', agency: 'MCN 机构', moderator: '审核员', lead: '主管', 'lexicon-editor': '词库编辑', auditor: '审计员', admin: '管理员' },
  claim: {
    'absolute-term': '绝对化用语', 'medical-efficacy': '医疗功效', 'health-function': '保健功能', 'cosmetic-efficacy': '化妆品功效', 'efficacy-guarantee': '保证效果', 'safety-guarantee': '保证安全', 'false-endorsement': '虚假背书',
    'unsourced-data': '数据无出处', price: '价格误导', scarcity: '虚假紧缺', disparagement: '贬低他人', 'investment-return': '收益承诺', 'education-promise': '教育承诺', 'real-estate-promise': '房产承诺', alcohol: '酒类', diversion: '站外导流',
    'ai-disclosure': '人工智能未标识', 'missing-statement': '缺少声明', other: '其他',
  },
  goods: {
    food: '普通食品', 'health-food': '保健食品', 'special-food': '特殊食品', 'infant-food': '婴幼儿食品', cosmetics: '化妆品', drug: '药品', 'medical-device': '医疗器械', disinfectant: '消毒产品', alcohol: '酒类', education: '教育培训', finance: '金融', 'real-estate': '房产',
    appliance: '家电', apparel: '服装', jewellery: '珠宝', agriculture: '农产品', service: '服务', other: '其他',
  },
  transform: {
    width: '全半角', traditional: '繁体', variant: '异体', numeral: '数字写法', repeat: '叠字', filler: '插字', separator: '插符号', emoji: '表情', 'zero-width': '零宽字符', pinyin: '拼音', initials: '首字母', homophone: '谐音', codeword: '行话',
    'split-character': '拆字', leet: '形近替换',
  },
  problem: {
    'address-not-https': '地址要以 https:// 开头。若要用 http，请管理员设置 callbacks.plain-http。', 'address-malformed': '地址不完整或写法不对，请写成 https://域名/路径。', 'address-with-secret': '地址里不能带密码或 #。发送的内容有签名，不需要密码。',
    'address-unknown': '域名查不到，请检查有没有写错。', 'address-not-public': '地址指向内网、本机或保留网段，不能回调。确实需要时，请管理员在 callbacks.networks 里放行该网段。',
    offline: '连不上服务器。请检查网络，稍后再试。', 'bad-request': '填写的内容有误，请检查后再试。', 'invalid-event': '填写的内容有误，请检查后再试。', unauthenticated: '登录已过期，请重新登录。', forbidden: '您的角色没有这项权限。需要的话，请联系管理员。',
    'not-found': '没有找到。它可能已过保存期，或地址有误。', conflict: '已被他人先行处理。', 'too-large': '内容太长，请分几次提交。', 'unsupported-media-type': '页面版本过旧，请刷新后再试。', 'rate-limited': '操作太频繁，请稍等片刻再试。', overloaded: '系统繁忙，请稍后再试。',
    'storage-failed': '暂时无法保存，请稍后再试；若一直如此，请联系管理员。', stopping: '服务正在停止，请稍后再试。', internal: '系统出错了。请稍后再试；若一直如此，请联系管理员。', csrf: '页面已过期，请刷新后再试。', 'password-change-required': '请先修改系统生成的密码。', 'too-late': '已过可撤回的时间。', exists: '这个账号已经存在。', 'not-allowed': '这个地址不允许回调。', 'own-account': '不能对自己的账号这样做。', leased: '同事正在处理这一条。',
  },
  page: { missing: '没有这个页面', missingHelp: '地址可能有误。', home: '回到队列', retry: '重试', loading: '正在读取…' },
};
