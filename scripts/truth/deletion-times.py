#!/usr/bin/env python3
"""How long posts stay, a second time: decision 0020's estimator beside org.shiguan.track.PostSurvival.

Written first, to choose the estimator; shares no code with the Java, and holds the result against the
truth files of the sample.

    scripts/shiguan sql out/sample "SELECT post_id, author_id, unix_timestamp(posted_at) p, outcome,
      unix_timestamp(first_seen_at) f, unix_timestamp(last_seen_at) l, unix_timestamp(missing_at) m
      FROM fates" --csv fates.csv
    scripts/shiguan sql out/sample "SELECT account, unix_timestamp(captured_at) c, unix_timestamp(from_at) f,
      unix_timestamp(to_at) t, valid FROM captures" --csv captures.csv
    scripts/truth/deletion-times.py fates.csv captures.csv data-samples/truth 2011-01-01 2013-01-01

Prints, for all executives and each with five deletions or more, survival at each age given survival to
the first at which ten posts are at risk, its 95 % interval (100 replicates), the number at risk, and the
truth: product-limit over the posts of the truth, censored at the end of the study.

Needs Python 3 and numpy.
"""
import collections
import csv
import datetime
import sys

import numpy as np

D=86400.
GRID=np.array([0,1,2,3,5,7,10,14,21,30,45,60,75,90,120,150,180,210,240,270,300,330,365,400,450,500,550,600,650,700,730.])
J=len(GRID)-1
RATE=90.
def cell(x): return np.clip(np.searchsorted(GRID,x,side='right')-1,0,J-1)
def overlap(a,b):
    # exposure of [a,b] in each cell: N x J
    lo=np.maximum(a[:,None],GRID[None,:-1]); hi=np.minimum(b[:,None],GRID[None,1:])
    return np.maximum(0,hi-lo)

FEW=20; SHARE=.2; TOP=.95
def groups(qs):
    """mass deletions of an account: (lo,hi,f), marks q['purge']"""
    left=[q for q in qs if q['m'] is not None]; out=[]
    while len(left)>=FEW:
        ev=sorted([(q['l'],1) for q in left]+[(q['m'],-1) for q in left],key=lambda x:(x[0],x[1]))
        # count on (t_k, t_k+1]
        seg=[];c=0
        for i,(t,d) in enumerate(ev):
            c+=d
            if i+1<len(ev) and ev[i+1][0]>t: seg.append((t,ev[i+1][0],c))
        if not seg: break
        k=max(range(len(seg)),key=lambda i:seg[i][2]); best=seg[k][2]
        if best<FEW: break
        a=b=k
        while a>0 and seg[a-1][2]>=TOP*best: a-=1
        while b+1<len(seg) and seg[b+1][2]>=TOP*best: b+=1
        lo,hi=seg[a][0],seg[b][1]
        took=[q for q in left if q['l']<hi and q['m']>lo]
        kept=[q for q in qs if q['l']>=hi and q['p']<=lo]
        f=len(took)/(len(took)+len(kept))
        tk=set(id(q) for q in took)
        left=[q for q in left if id(q) not in tk]
        if f<SHARE: continue
        if not kept:
            later=[q['p'] for q in qs if q['l']>=hi and q['p']>lo]
            if later: hi=max(lo+1,min([hi]+later))
        for q in took: q['purge']=len(out)
        out.append((lo,hi,f))
    return out
def prepare(posts,captures):
    out=[dict(q,purge=None) for q in posts]
    byacc=collections.defaultdict(list); info={}; ends={}
    for q in out: byacc[q['acc']].append(q)
    for acc,qs in byacc.items():
        caps=captures.get(acc,[])
        gs=groups(qs)
        order=sorted(range(len(gs)),key=lambda i:gs[i][0]); ren={o:i for i,o in enumerate(order)}
        for q in qs:
            if q['purge'] is not None: q['purge']=ren[q['purge']]
            elif q['m'] is not None and not any(c['c']>=q['m'] and c['lo']<q['p']<=c['hi'] for c in caps): q['m']=None
        for i,o in enumerate(order): info[acc,i]=gs[o]
        ends[acc]=max([c['c'] for c in caps]+[g[1] for g in gs]+[q['l'] for q in qs])
    return out,info,ends
def fit(posts,info,ends,weights=None,draw=None,end=None):
    """hazard by cell. draw: dict (acc,i)->D ; None: average over 9 quantiles"""
    n=len(posts); w=np.ones(n) if weights is None else weights
    p=np.array([q['p'] for q in posts]); E=np.array([q['f'] for q in posts]); L=np.array([q['l'] for q in posts])
    M=np.array([q['m'] if q['m'] is not None and q['purge'] is None else np.inf for q in posts])
    ent=np.maximum(0,(E-p)/D); low=np.maximum(ent,(L-p)/D); high=np.maximum(low,(M-p)/D)
    # A
    ev=np.isfinite(high)
    expo=(w[:,None]*overlap(ent,low)).sum(0)
    le=low[ev]; he=np.maximum(high[ev],le+1/24.); we=w[ev]
    O=overlap(le,he)
    # cells' starts of event interval part, for exposures before death within cell
    h=np.full(J,1e-4)
    if ev.any():
        cum_lo=np.maximum(le[:,None],GRID[None,:-1])
        for _ in range(200):
            # survival at start of each part from le
            cum=np.cumsum(O*h,1); before=cum-O*h
            prob=np.exp(-before)*-np.expm1(-O*h)
            tot=prob.sum(1); r=prob/np.maximum(tot,1e-300)[:,None]
            d=(we[:,None]*r).sum(0)
            # exposure: if dies in cell j: full O in earlier cells, mean time in j
            later=np.cumsum(r[:,::-1],1)[:,::-1]-r
            x=O*h
            with np.errstate(all='ignore'):
                mean=np.where(O>0,np.where(x>1e-6,1/np.maximum(h,1e-300)-O/np.expm1(np.maximum(x,1e-12)),O/2),0)
            e=expo+(we[:,None]*(later*O+r*mean)).sum(0)
            new=np.where(e>0,d/np.maximum(e,1e-300),0)
            if np.abs(new-h).max()<1e-8: h=new;break
            h=new
    hA=h if ev.any() else np.zeros(J)
    # B
    dB=np.zeros(J); eB=np.zeros(J)
    accs=collections.defaultdict(list)
    for i,q in enumerate(posts): accs[q['acc']].append(i)
    for acc,idx in accs.items():
        idx=np.array(idx)
        stop=ends.get(acc,0)
        if end: stop=min(stop,end)
        gs=sorted(k for k in info if k[0]==acc)
        draws=[draw] if draw is not None else ([{k:info[k][0]+(info[k][1]-info[k][0])*u for k in gs} for u in (np.arange(9)+.5)/9] if gs else [{}])
        for dr in draws:
            ww=w[idx]/len(draws)
            alive=ww.copy(); start=np.zeros(len(idx))
            for k in gs:
                t=dr[k]; f=info[k][2]; g=k[1]
                own=np.array([posts[i]['purge'] for i in idx],dtype=object)
                tookit=np.array([o==g for o in own])
                known=tookit|np.array([posts[i]['l']>=info[k][1] for i in idx])|np.array([posts[i]['m'] is not None for i in idx])
                age=(t-p[idx])/D
                prob=np.where(tookit,1.0,np.where(known,0.0,f))
                atr=(p[idx]<t)&(age>=start)
                atr|=tookit
                st=np.minimum(start,age)
                seg=overlap(np.where(atr,start,0),np.where(atr,np.maximum(age,start),0))
                eB+=(alive[:,None]*seg).sum(0)
                np.add.at(dB,cell(np.maximum(0,age[atr])),(alive*prob)[atr])
                alive=np.where(atr,alive*(1-prob),alive)
                start=np.where(atr,np.maximum(start,age),start)
                lo=info[k][0]
                near=(p[idx]>lo-RATE*D)&(p[idx]<=lo)&(E[idx]<=lo)
                span=min(RATE*D,max(D,lo-p[idx].min()))
                ghosts=ww[near].sum()*(t-lo)/span*f
                if ghosts>0:
                    m=20; ages=(np.arange(m)+.5)/m*(t-lo)/D
                    np.add.at(dB,cell(ages),ghosts/m)
                    eB+=(overlap(np.zeros(m),ages)).sum(0)*ghosts/m
            fin=np.maximum(start,(np.maximum(stop,L[idx])-p[idx])/D)
            gone=np.isfinite(high[idx])  # singly deleted: followed until low
            fin=np.where(gone,np.maximum(start,low[idx]),fin)
            eB+=(alive[:,None]*overlap(start,fin)).sum(0)
    hB=np.where(eB>0,dB/np.maximum(eB,1e-300),0)
    return hA,hB
def curve(h): return np.exp(-np.concatenate([[0],np.cumsum(h*np.diff(GRID))]))
def atrisk(posts):
    p=np.array([q['p'] for q in posts]); ent=np.maximum(0,np.array([q['f']-q['p'] for q in posts])/D)
    hi=np.array([(q['m'] if q['m'] is not None else q['l'])-q['p'] for q in posts])/D
    return np.array([((ent<=g)&(hi>=g)).sum() for g in GRID])
def boot(posts,info,ends,R=100,seed=1,end=None):
    rng=np.random.default_rng(seed)
    keys=[(q['acc'],int((q['p']+28800)//D)) for q in posts]
    u=sorted(set(keys)); ix={k:i for i,k in enumerate(u)}; c=np.array([ix[k] for k in keys])
    out=[]
    for r in range(R):
        ww=np.bincount(rng.integers(0,len(u),len(u)),minlength=len(u)).astype(float)[c]
        dr={k:v[0]+(v[1]-v[0])*rng.random() for k,v in info.items()}
        hA,hB=fit(posts,info,ends,ww,dr,end); out.append(hA+hB)
    return np.array(out)


def moment(text):
    return datetime.datetime.fromisoformat(text).timestamp()


def day(text, none):
    return moment(text + "T00:00:00+08:00") if text else none


def tsv(folder, name):
    with open("%s/%s" % (folder, name), encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def product_limit(posts, age, given, end):
    events = sorted(((gone - at) / D, 0) if gone and gone <= end else ((end - at) / D, 1) for at, gone in posts)
    at_risk, share = len(events), 1.0
    for time, censored in events:
        if time > age:
            break
        if not censored and time > given:
            share *= 1 - 1 / at_risk
        at_risk -= 1
    return share


def main(fates, captures, folder, start, stop):
    begin, end = day(start, 0), day(stop, 0)
    accounts = [(r["executive"], r["author"], day(r["from"], -1e18), day(r["to"], 1e18)) for r in tsv(folder, "accounts.tsv")]
    whose = lambda author, at: next((e for e, a, f, t in accounts if a == author and f <= at < t), None)
    gone = {r["post_id"]: moment(r["gone_at"]) for r in tsv(folder, "gone.tsv")}
    truth = collections.defaultdict(list)
    for r in tsv(folder, "posts.tsv"):
        at = moment(r["posted_at"])
        executive = whose(r["author"], at)
        if r["kind"] != "COMMENT" and executive and begin <= at < end:
            truth[executive].append((at, gone.get(r["post_id"])))
            truth[""].append((at, gone.get(r["post_id"])))
    looks = collections.defaultdict(list)
    for r in csv.DictReader(open(captures)):
        executive = next((e for e, a, _, _ in accounts if a == r["account"]), None)
        if r["valid"] == "true" and executive:
            looks[executive].append(dict(c=float(r["c"]), lo=float(r["f"] or "-1e18"), hi=float(r["t"])))
    posts = []
    for r in csv.DictReader(open(fates)):
        at = float(r["p"])
        executive = whose(r["author_id"], at)
        if r["f"] and executive and begin <= at < end and float(r["f"]) >= at:
            missing = float(r["m"]) if r["m"] and r["outcome"] == "DELETED" else None
            posts.append(dict(acc=executive, p=at, f=float(r["f"]), l=float(r["l"]), m=missing))
    for executive in [""] + sorted({q["acc"] for q in posts}):
        own, info, ends = prepare([q for q in posts if executive in ("", q["acc"])], looks)
        n = atrisk(own)
        if sum(q["m"] is not None for q in own) < 5 or n.max() < 10:
            continue
        first = int(np.argmax(n >= 10))
        best = curve(sum(fit(own, info, ends)))
        drawn = np.array([curve(h) for h in boot(own, info, ends, 100)])
        for i in range(first + 1, J):
            if n[i] >= 10:
                low, high = np.quantile(drawn[:, i] / drawn[:, first], [.025, .975])
                right = product_limit(truth[executive], GRID[i], GRID[first], end)
                print("%-14s day %4d given %2d: %.3f [%.3f, %.3f], n %4d, truth %.3f"
                      % (executive or "all", GRID[i], GRID[first], best[i] / best[first], low, high, n[i], right))


if __name__ == "__main__":
    main(*sys.argv[1:])
