"""Rules of counting that many facts share, for their help."""

from __future__ import annotations

ATTENDANCE = "各次实到人数相加，一人参加两次算两次；以签到表为准"
CROWD = "到场人数相加，可写“约”“余”；线上阅读、收看的不算"
MEETINGS = "以会议记录、纪要为准；一次会议议几件事也只算一次"
TRAININGS = "本级组织的和派人参加上级的合计；一次培训分几天只算一次"
FIXED = "到年底已经整改到位的；正在整改、只定了方案的不算"
CLOSED = "到年底已经办结的；还在办的不算，总数里没有算的往年件也不算"
LISTED = "列了名称就由程序数出，不用填；不一一列出的，在这里填个数"
