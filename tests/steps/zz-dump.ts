import { stepsFor, criterion, option } from '/work/main/tests/steps/situations.ts';
const D={ deniedOn: '2026-10-02', receivedOn: '2026-10-06' };
const P: [string, any][] = [
 ['sf planning notyet iv', {kind:'employer-self-funded',state:'TX',status:'not-yet',criteria:[criterion('a','met'),criterion('b','not-met'),criterion('c','not-known')],options:[option('esketamine','possible')]}],
 ['sf planning unlikely iv', {kind:'employer-self-funded',state:'TX',status:'unlikely',options:[option('esketamine','possible')]}],
 ['insured planning likely esk', {kind:'employer-insured',state:'OH',product:'esketamine',status:'likely',criteria:[criterion('a','met')]}],
 ['marketplace unknown', {kind:'marketplace',state:'GA',product:'esketamine',status:'unknown',verdict:{priorAuthorization:null}}],
 ['excluded insured planning', {kind:'employer-insured',state:'NY',status:'excluded',verdict:{basis:'plan-exclusion'},more:{plan:{excludes:['iv-ketamine']}},options:[option('esketamine','possible')]}],
 ['excluded sf denied', {kind:'employer-self-funded',state:'NY',status:'unlikely',request:{stage:'denied',...D,denialReason:'excluded'},options:[option('esketamine','possible')]}],
 ['sf denied experimental', {kind:'employer-self-funded',state:'TX',status:'unlikely',request:{stage:'denied',...D,denialReason:'experimental'},options:[option('esketamine','possible')]}],
 ['insured CA denied urgent crisis', {kind:'employer-insured',state:'CA',product:'esketamine',status:'possible',request:{stage:'denied',...D,denialReason:'experimental',urgent:true},more:{history:{suicidalIdeation:true}},options:[option('iv-ketamine','likely')]}],
 ['coding denied', {kind:'marketplace',state:'TX',status:'likely',request:{stage:'denied',...D,denialReason:'coding'}}],
 ['sf appeal-denied', {kind:'employer-self-funded',state:'FL',status:'unlikely',request:{stage:'appeal-denied',...D,denialReason:'experimental'},options:[option('esketamine','possible')]}],
 ['sf appeal-denied urgent', {kind:'employer-self-funded',state:'FL',status:'unlikely',request:{stage:'appeal-denied',...D,denialReason:'experimental',urgent:true}}],
 ['medicare planning iv crps', {kind:'original-medicare',state:'FL',condition:'crps',status:'possible',verdict:{priorAuthorization:false,policies:['medicare-ketamine']}}],
 ['medicare denied', {kind:'original-medicare',state:'FL',product:'esketamine',status:'possible',verdict:{priorAuthorization:false},request:{stage:'denied',...D}}],
 ['MA appeal-denied', {kind:'medicare-advantage',state:'FL',product:'esketamine',status:'possible',request:{stage:'appeal-denied',...D}}],
 ['medicaid ffs denied', {kind:'medicaid-ffs',state:'OH',product:'esketamine',status:'not-yet',criteria:[criterion('b','not-met')],request:{stage:'denied',...D,denialReason:'step-therapy'}}],
 ['medicaid managed appeal denied CA', {kind:'medicaid-managed',state:'CA',product:'esketamine',status:'possible',request:{stage:'appeal-denied',...D,denialReason:'not-medically-necessary'}}],
 ['requested TX', {kind:'marketplace',state:'TX',product:'esketamine',status:'possible',criteria:[criterion('c','not-known')],request:{stage:'requested'}}],
 ['requested MA', {kind:'medicare-advantage',state:'TX',product:'esketamine',status:'possible',request:{stage:'requested',urgent:true}}],
 ['uninsured crisis', {kind:'uninsured',state:'TX',status:'excluded',verdict:{basis:'none'},more:{history:{suicidalIntent:true}}}],
 ['va', {kind:'va',state:'AZ',status:'possible',verdict:{basis:'program-rule'}}],
 ['va denied', {kind:'va',state:'AZ',status:'possible',request:{stage:'denied',...D,denialReason:'not-medically-necessary'}}],
 ['tricare urgent denied', {kind:'tricare',state:'AZ',product:'esketamine',status:'possible',asOf:'2026-10-07',request:{stage:'denied',...D,denialReason:'not-medically-necessary',urgent:true}}],
 ['young', {kind:'marketplace',state:'TX',product:'esketamine',status:'unlikely',criteria:[criterion('age','not-met',{fixable:false,facts:['patient.age'],says:'At least 18 years old'})],options:[option('iv-ketamine','unlikely')]}],
 ['aneurysm', {kind:'marketplace',state:'TX',product:'esketamine',status:'unlikely',criteria:[criterion('an','not-met',{fixable:false,rule:'label',says:'No aneurysm'})],options:[option('iv-ketamine','possible')]}],
 ['wc denied', {kind:'workers-comp',state:'TX',condition:'crps',status:'unknown',request:{stage:'denied',...D}}],
 ['unknown kind planning', {status:'unknown',verdict:{priorAuthorization:null}}],
];
for (const [n,p] of P) { const st=stepsFor(p); console.log(`\n##### ${n} (${st.length}): ${st.map(s=>s.id).join(', ')}`); 
 if (process.argv[2]==='full') for (const s of st) console.log(` - [${s.id}] ${s.title}\n     ${s.detail}\n     due=${s.due} rule=${s.dueRule} contact=${s.contact} letter=${s.letter} src=${s.source} conf=${s.confidence} docs=${s.documents.length}`); }
