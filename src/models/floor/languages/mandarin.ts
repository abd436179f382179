import type { FloorPhrases } from './floor-phrases.ts';

export const MANDARIN: FloorPhrases = {
  onlyEnglish: '抱歉，我在这里只懂英语。',
  offer: '需要我为您转接人工客服吗？',
  asked: '我已经请人工客服接手。他们能看到整个对话，您无需重复。',
  stillHere: '在此期间，您可以继续在这里留言。',
  noWay: '抱歉，目前无法转接人工客服。',
  afterDanger: '我在这里，接手的人会看到您写的内容。',
  already: '我已经请过人工客服，但目前还没有人接手。',
  noted: '好的，接手的人会看到这条内容。',
  kept: '我已经记下了。',
  noTime: '我不知道需要多久。接手的人会看到这里写的所有内容。',
  declined: '好的。如果之后需要人工客服，请告诉我。',
  hello: '您好！',
  welcome: '不客气！',
  goodbye: '再见！',
  robot: '我是自动助手：一个按规则运行的程序，既不是真人，也不是语言模型。',
  phone: '我们可以拨打哪个电话号码联系您？',
  email: '您的电子邮箱地址是什么？',
  name: '请问您怎么称呼？',
  id: '您的客户编号或单号是多少？',
  text: '请简单说一下是什么事情。',
};
