@echo off
rem Runs rigc on Windows, from an unpacked distribution; see the file rigc for what it does elsewhere.
rem
rem   JAVA_HOME       the JVM to run on; otherwise java from the PATH, 17 or newer
rem   RIGC_JAVA_OPTS  further JVM options
rem   RIGC_NO_ARCHIVE set to anything, neither makes nor uses a start-up archive
setlocal EnableExtensions DisableDelayedExpansion

set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME if not exist "%java%" goto no_java_home
if not defined JAVA_HOME where /q java || goto no_java

set "jar=%~dp0rigc.jar"
if not exist "%jar%" set "jar=%~dp0..\lib\rigc.jar"
if not exist "%jar%" set "jar=%~dp0cli\target\rigc.jar"
if not exist "%jar%" goto no_jar

set "tuning=-XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=3 -XX:Tier3MinInvocationThreshold=10 -XX:Tier3BackEdgeThreshold=5000 -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -XX:-UsePerfData"
rem Two collectors, or a heap that begins above its end, would stop the JVM: the user's choice comes first.
set "memory=-XX:+UseParallelGC -XX:NewRatio=1 -Xms40m"
if defined RIGC_JAVA_OPTS set "memory="

rem The start-up archive, named after size and time of the jar. The JVM passes over one that another
rem JVM made; deleting the folder is always safe.
set "archive="
set "sharing="
if defined RIGC_NO_ARCHIVE goto run
if not defined LOCALAPPDATA goto run
for %%F in ("%jar%") do set "key=%%~zF-%%~tF"
set "key=%key: =-%"
set "key=%key:/=-%"
set "key=%key::=-%"
set "archive=%LOCALAPPDATA%\rigc\start-%key%"
if exist "%archive%.jsa" set sharing="-XX:SharedArchiveFile=%archive%.jsa"
if exist "%archive%.aot" set sharing="-XX:AOTCache=%archive%.aot"
if defined sharing goto run

rem The folder is the lock: only the one process that makes it makes the archive.
if not exist "%LOCALAPPDATA%\rigc" mkdir "%LOCALAPPDATA%\rigc" 2>nul
mkdir "%archive%.lock" 2>nul || goto run
start "" /b cmd /d /c call "%~f0" :archive >nul 2>nul <nul

:run
if "%~1"==":archive" goto archive
"%java%" %tuning% %memory% -Xlog:disable -Xlog:all=error:stderr %sharing% %RIGC_JAVA_OPTS% -jar "%jar%" %*
exit /b %ERRORLEVEL%

:archive
"%java%" "-XX:AOTCacheOutput=%archive%.new" -XX:TieredStopAtLevel=1 -jar "%jar%" warm-up
if exist "%archive%.new" move /y "%archive%.new" "%archive%.aot"
if exist "%archive%.aot" goto archived
"%java%" "-XX:DumpLoadedClassList=%archive%.list" -XX:TieredStopAtLevel=1 -jar "%jar%" warm-up
"%java%" -Xshare:dump "-XX:SharedClassListFile=%archive%.list" "-XX:SharedArchiveFile=%archive%.new" -jar "%jar%"
move /y "%archive%.new" "%archive%.jsa"
del "%archive%.list"

:archived
rmdir "%archive%.lock"
for /f "skip=3 delims=" %%F in ('dir /b /o-d "%LOCALAPPDATA%\rigc\start-*.jsa" "%LOCALAPPDATA%\rigc\start-*.aot"') do del "%LOCALAPPDATA%\rigc\%%F"
exit /b 0

:no_java_home
>&2 echo rigc: JAVA_HOME is "%JAVA_HOME%", but there is no program bin\java.exe in it.
exit /b 3

:no_java
>&2 echo rigc: No java was found. rigc needs Java 17 or newer: set JAVA_HOME or the PATH.
exit /b 3

:no_jar
>&2 echo rigc: rigc.jar is neither beside this file nor in ..\lib; in a checkout run mvn package first.
exit /b 3
