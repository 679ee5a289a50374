/**
 * GB/T 7714-2015, numbered, for the variables that a fact base has, with the terms of a text in
 * English. A document without a title is called by what it is, in brackets; without an author the
 * entry begins with the title.
 */
export const style = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text" name-as-sort-order="all" sort-separator=" " initialize-with=" " initialize-with-hyphen="false" page-range-format="expanded" demote-non-dropping-particle="never">
  <info>
    <title>GB/T 7714-2015, numeric, for documents of a fact base</title>
    <id>urn:x-cnca:style:gb-t-7714</id>
    <category citation-format="numeric"/>
    <updated>2026-11-22T00:00:00+00:00</updated>
    <rights>MIT License</rights>
  </info>
  <locale xml:lang="en">
    <date form="numeric">
      <date-part name="year"/>
      <date-part name="month" form="numeric-leading-zeros" prefix="-" range-delimiter="/"/>
      <date-part name="day" form="numeric-leading-zeros" prefix="-" range-delimiter="/"/>
    </date>
    <terms>
      <term name="et-al">et al</term>
      <term name="page-range-delimiter">-</term>
      <term name="editor" form="short"><single>ed</single><multiple>eds</multiple></term>
      <term name="translator" form="short"><single>trans</single><multiple>trans</multiple></term>
    </terms>
  </locale>
  <macro name="who">
    <names variable="author">
      <name><name-part name="family" text-case="uppercase"/></name>
      <substitute>
        <names variable="editor">
          <name><name-part name="family" text-case="uppercase"/></name>
          <label form="short" prefix=", "/>
        </names>
      </substitute>
    </names>
  </macro>
  <macro name="title">
    <group>
      <choose>
        <if variable="title"><text variable="title"/></if>
        <else-if variable="interviewer">
          <names variable="interviewer" prefix="[" suffix="]">
            <label form="verb" text-case="capitalize-first" suffix=" "/>
            <name name-as-sort-order="none" initialize="false"/>
          </names>
        </else-if>
        <else><text variable="genre" prefix="[" suffix="]"/></else>
      </choose>
      <text macro="code" prefix="[" suffix="]"/>
    </group>
  </macro>
  <macro name="code">
    <choose>
      <if type="post post-weblog webpage" match="any"><text value="EB/OL"/></if>
      <else>
        <group delimiter="/">
          <choose>
            <if type="article-newspaper"><text value="N"/></if>
            <else-if type="article article-journal article-magazine review review-book" match="any"><text value="J"/></else-if>
            <else-if type="book chapter classic entry entry-dictionary entry-encyclopedia pamphlet" match="any"><text value="M"/></else-if>
            <else-if type="collection"><text value="G"/></else-if>
            <else-if type="paper-conference"><text value="C"/></else-if>
            <else-if type="thesis"><text value="D"/></else-if>
            <else-if type="report"><text value="R"/></else-if>
            <else-if type="standard"><text value="S"/></else-if>
            <else-if type="patent"><text value="P"/></else-if>
            <else-if type="software"><text value="CP"/></else-if>
            <else-if type="dataset"><text value="DS"/></else-if>
            <else-if type="map"><text value="CM"/></else-if>
            <else-if type="manuscript"><text value="A"/></else-if>
            <else><text value="Z"/></else>
          </choose>
          <choose>
            <if variable="URL"><text value="OL"/></if>
          </choose>
        </group>
      </else>
    </choose>
  </macro>
  <macro name="contributors">
    <group delimiter=". ">
      <names variable="translator">
        <name><name-part name="family" text-case="uppercase"/></name>
        <label form="short" prefix=", "/>
      </names>
      <choose>
        <if type="chapter entry entry-dictionary entry-encyclopedia paper-conference" match="none">
          <text macro="editors"/>
        </if>
      </choose>
    </group>
  </macro>
  <macro name="editors">
    <names variable="editor">
      <name><name-part name="family" text-case="uppercase"/></name>
      <label form="short" prefix=", "/>
    </names>
  </macro>
  <macro name="published">
    <choose>
      <if type="article-newspaper">
        <group>
          <group delimiter=", ">
            <text variable="container-title"/>
            <date variable="issued" form="numeric"/>
          </group>
          <text variable="page" prefix="(" suffix=")"/>
        </group>
      </if>
      <else-if type="post post-weblog webpage" match="any">
        <group delimiter=" ">
          <group delimiter=", ">
            <text variable="container-title"/>
            <text variable="publisher"/>
          </group>
          <date variable="issued" form="numeric" prefix="(" suffix=")"/>
        </group>
      </else-if>
      <else-if type="article article-journal article-magazine interview review review-book" match="any">
        <group delimiter=": ">
          <group delimiter=", ">
            <text variable="container-title"/>
            <date variable="issued" form="numeric"/>
          </group>
          <text variable="page"/>
        </group>
      </else-if>
      <else>
        <group delimiter=": ">
          <group delimiter=", ">
            <text variable="publisher"/>
            <date variable="issued"><date-part name="year"/></date>
          </group>
          <text variable="page"/>
        </group>
      </else>
    </choose>
  </macro>
  <macro name="host">
    <choose>
      <if type="article article-journal article-magazine article-newspaper interview post post-weblog review review-book webpage" match="none">
        <group delimiter=". ">
          <choose>
            <if type="chapter entry entry-dictionary entry-encyclopedia paper-conference" match="any">
              <text macro="editors"/>
            </if>
          </choose>
          <text variable="container-title"/>
        </group>
      </if>
    </choose>
  </macro>
  <citation>
    <layout>
      <group delimiter=" ">
        <text variable="citation-number" prefix="[" suffix="]"/>
        <group delimiter=" ">
          <label variable="locator" form="short"/>
          <text variable="locator"/>
        </group>
      </group>
    </layout>
  </citation>
  <bibliography et-al-min="4" et-al-use-first="3" second-field-align="flush" entry-spacing="0">
    <layout suffix=".">
      <text variable="citation-number" prefix="[" suffix="] "/>
      <group delimiter=". ">
        <text macro="who"/>
        <group delimiter="//">
          <group delimiter=". ">
            <text macro="title"/>
            <text macro="contributors"/>
          </group>
          <text macro="host"/>
        </group>
        <group>
          <text macro="published"/>
          <group prefix="[" suffix="]"><date variable="accessed" form="numeric"/></group>
        </group>
        <text variable="URL"/>
      </group>
    </layout>
  </bibliography>
</style>`;
